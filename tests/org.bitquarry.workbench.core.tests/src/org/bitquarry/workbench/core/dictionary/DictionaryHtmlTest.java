package org.bitquarry.workbench.core.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitquarry.bitbucket.BitbucketTables;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.table.Relations;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.junit.jupiter.api.Test;

class DictionaryHtmlTest {
    private static final Relations RELATIONS = new Relations(BitbucketTables::of);
    private static final String HOSTILE = "<script>alert('x')</script>&\"";
    private static final Schema WEB = new Schema("web-app", SchemaKind.REPOSITORY, Map.of(), "");

    private static String html(Dictionary dictionary) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(DictionaryHtml.write(out, dictionary, new CancellationToken()))
                .isEqualTo(dictionary.tables());
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyTableIsToldAndEveryLinkLeadsSomewhere() throws IOException {
        Dictionary all = Dictionary.of("acme", Optional.empty(), List.of(WEB), RELATIONS);
        String html = html(all);

        assertThat(all.tables()).isGreaterThan(100);
        assertThat(html.split("<section id=", -1)).hasSize(all.tables() + 1);
        Matcher links = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
        while (links.find()) {
            assertThat(html).contains("<section id=\"" + links.group(1) + "\"");
        }
        assertThat(html)
                .contains("The schema of each repository: web-app.", "CREATE TABLE &quot;web-app&quot;.PullRequests")
                .contains("<a href=\"#information-users\">Users</a>.UserUUID", "read:pullrequest:bitbucket")
                .contains("prefers-color-scheme: dark")
                .doesNotContain("http://cdn", "src=");
    }

    @Test
    void theSameDictionaryGivesTheSameBytes() throws IOException {
        Dictionary one = Dictionary.of("acme", Optional.empty(), List.of(WEB), RELATIONS);

        assertThat(html(one)).isEqualTo(html(Dictionary.of("acme", Optional.empty(), List.of(WEB), RELATIONS)));
    }

    @Test
    void namesMeanNothingButThemselves() throws IOException {
        Schema hostile = new Schema(HOSTILE, SchemaKind.REPOSITORY, Map.of(), "");
        String html = html(Dictionary.of(HOSTILE, Optional.of(hostile), List.of(hostile), RELATIONS));

        assertThat(html.replace("<script>\nconst search", "")).doesNotContain("<script>alert");
        assertThat(html).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;");
    }

    @Test
    void oneSchemaHasItsOwnTablesOnlyAndLinksNoOthers() throws IOException {
        Dictionary one = Dictionary.of("acme", Optional.of(WEB), List.of(WEB), RELATIONS);
        String html = html(one);

        assertThat(one.chapters()).extracting(Dictionary.Chapter::kind).containsExactly(SchemaKind.REPOSITORY);
        assertThat(one.title()).isEqualTo("acme · web-app");
        assertThat(html).doesNotContain("href=\"#information-users\"").contains("Users.UserUUID");
    }

    @Test
    void aStopIsHeard() {
        CancellationToken stopped = new CancellationToken();
        stopped.cancel();

        assertThatThrownBy(() -> DictionaryHtml.write(
                        new ByteArrayOutputStream(),
                        Dictionary.of("acme", Optional.empty(), List.of(), RELATIONS),
                        stopped))
                .isInstanceOf(CancelledException.class);
    }
}

package org.bitquarry.workbench.core.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.model.table.ColumnBuilder.json;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.workbench.core.inspect.ValueForm.DIFF;
import static org.bitquarry.workbench.core.inspect.ValueForm.IMAGE;
import static org.bitquarry.workbench.core.inspect.ValueForm.JSON;
import static org.bitquarry.workbench.core.inspect.ValueForm.MARKDOWN;
import static org.bitquarry.workbench.core.inspect.ValueForm.TEXT;

import java.util.Optional;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.ColumnBuilder;
import org.junit.jupiter.api.Test;

/** What a value can be looked at as. */
class ValueFormTest {
    @Test
    void aColumnSaysWhatItsValuesAre() {
        assertThat(ValueForm.of(column(json("Links").at("/links")), "oops")).containsExactly(TEXT, JSON);
        assertThat(ValueForm.of(column(varchar("Diff").at("/x")), "words")).containsExactly(TEXT, DIFF);
        assertThat(ValueForm.of(column(varchar("Description").at("/x")), "plain words"))
                .containsExactly(TEXT, MARKDOWN);
        assertThat(ValueForm.of(column(varchar("AvatarUrl").at("/x")), "https://a.example/who/128"))
                .containsExactly(TEXT, IMAGE);
    }

    @Test
    void elsewhereTheTextItselfSays() {
        Optional<Column> none = Optional.empty();

        assertThat(ValueForm.of(none, " {\"a\": 1} ")).containsExactly(TEXT, JSON);
        assertThat(ValueForm.of(none, "diff --git a/x b/x\n@@ -1 +1 @@")).containsExactly(TEXT, DIFF);
        assertThat(ValueForm.of(none, "https://a.example/me.PNG")).containsExactly(TEXT, IMAGE);
        assertThat(ValueForm.of(none, "# Title\n\n* point")).containsExactly(TEXT, MARKDOWN);
        assertThat(ValueForm.of(none, "plain words, 3 - 2 = 1")).containsExactly(TEXT);
        assertThat(ValueForm.of(none, "https://a.example/page")).containsExactly(TEXT);
        assertThat(ValueForm.of(none, "")).containsExactly(TEXT);
    }

    @Test
    void onlyAddressesOfTheWebAreLinks() {
        assertThat(ValueForm.address("https://a.example/x?y=1")).isPresent();
        assertThat(ValueForm.address("file:///etc/passwd")).isEmpty();
        assertThat(ValueForm.address("https://a.example/two words")).isEmpty();
        assertThat(ValueForm.address("https:///x")).isEmpty();
        assertThat(ValueForm.address("see https://a.example")).isEmpty();
    }

    private static Optional<Column> column(ColumnBuilder column) {
        return Optional.of(column.describedAs("A column.").build());
    }
}

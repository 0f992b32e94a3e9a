package org.bitquarry.ui.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameFilterTest {
    private static final List<String> TABLE = List.of("demo", "web", "PullRequests");
    private static final List<String> SCHEMA = List.of("demo", "web");

    @Test
    void aPartOfANameIsFoundWhateverItsCase() {
        assertThat(new NameFilter(" Pull ").matches("PullRequests")).isTrue();
        assertThat(new NameFilter("pull").matches("Branches")).isFalse();
    }

    @Test
    void aDotLeadsFromASchemaToATableAndFromADatasourceToASchema() {
        assertThat(new NameFilter("web.pull").leadsTo(TABLE)).isTrue();
        assertThat(new NameFilter("api.pull").leadsTo(TABLE)).isFalse();
        assertThat(new NameFilter("demo.web").leadsTo(SCHEMA)).isTrue();
        assertThat(new NameFilter("demo.web.pull").leadsTo(TABLE)).isTrue();
        assertThat(new NameFilter("pull").leadsTo(TABLE)).isFalse();
    }

    @Test
    void aWholeNameIsToldFromAPartOfOne() {
        List<String> longer = List.of("demo", "web", "CommitPullRequests");
        assertThat(new NameFilter("pullrequests").isExactly("PullRequests", TABLE))
                .isTrue();
        assertThat(new NameFilter("pullrequests").isExactly("CommitPullRequests", longer))
                .isFalse();
        assertThat(new NameFilter("web.pullrequests").isExactly("PullRequests", TABLE))
                .isTrue();
        assertThat(new NameFilter("web.pullrequests").isExactly("CommitPullRequests", longer))
                .isFalse();
        assertThat(new NameFilter("eb.pullrequests").isExactly("PullRequests", TABLE))
                .isFalse();
    }

    @Test
    void behindADotEverythingIsFoundUntilMoreIsTyped() {
        assertThat(new NameFilter("web.").leadsTo(TABLE)).isTrue();
        assertThat(new NameFilter(".").leadsTo(TABLE)).isFalse();
    }

    @Test
    void whatStandsBeforeTheLastDotLeadsIntoASchema() {
        assertThat(new NameFilter("web.pull").leadsInto(SCHEMA)).isTrue();
        assertThat(new NameFilter("api.pull").leadsInto(SCHEMA)).isFalse();
    }

    @Test
    void aSourceIsAskedForTheSchemaOnly() {
        assertThat(new NameFilter("web").ofSchema("demo")).isEqualTo("web");
        assertThat(new NameFilter("web.pull").ofSchema("demo")).isEqualTo("web");
        assertThat(new NameFilter("demo.web").ofSchema("demo")).isEqualTo("web");
        assertThat(new NameFilter("demo.web.pull").ofSchema("demo")).isEqualTo("web");
        assertThat(new NameFilter(".pull").ofSchema("demo")).isEqualTo(".pull");
    }
}

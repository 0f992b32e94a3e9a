package org.bitquarry.workbench.core.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person filters and sorts by is there again after the application died: nothing here is ever closed. */
class TableViewsTest {
    private static final TableView OPEN = new TableView(
            List.of(new TableView.Filter("State", "open"), new TableView.Filter("\"odd\"\n", "< 3")),
            List.of("\"State\" = 'OPEN'"),
            Optional.of(new ColumnLayout.Order("UpdatedOn", true)));

    @TempDir
    private Path folder;

    private TableViews started() {
        return new TableViews(folder, 9, Runnable::run);
    }

    @Test
    void filtersConditionsAndOrderOutliveACrash() {
        started().change("acme~web~PullRequests", none -> OPEN);

        assertThat(started().find("acme~web~PullRequests")).isEqualTo(OPEN);
        assertThat(started().find("acme~api~PullRequests").isNone()).isTrue();
    }

    @Test
    void aChangeKeepsTheOtherHalf() {
        TableViews views = started();
        views.change("a", none -> OPEN);
        views.change("a", known -> known.filteredBy(List.of()));
        views.change("b", none -> OPEN);
        views.change("b", known -> known.askingFor(List.of(), Optional.empty()));

        assertThat(started().find("a").conditions()).isEqualTo(OPEN.conditions());
        assertThat(started().find("a").isAtSource()).isTrue();
        assertThat(started().find("b").filters()).isEqualTo(OPEN.filters());
        assertThat(started().find("b").isAtSource()).isFalse();
    }

    @Test
    void whatIsNotWantedAnyMoreIsForgotten() throws IOException {
        TableViews views = started();
        views.change("a", none -> OPEN);
        views.change("a", known -> TableView.NONE);

        assertThat(started().find("a").isNone()).isTrue();
        assertThat(Files.readString(folder.resolve("filters.jsonl"))).isEmpty();
    }

    @Test
    void aDatasourceThatIsRemovedIsForgottenAndNoOther() {
        TableViews views = started();
        String gone = TableViews.key(new EditTarget("acme", "web", "Tags"), "");
        String other = TableViews.key(new EditTarget("acme~web", "web", "Tags"), "");
        views.change(gone, none -> OPEN);
        views.change(other, none -> OPEN);
        views.forget("acme");

        assertThat(started().find(gone).isNone()).isTrue();
        assertThat(started().find(other)).isEqualTo(OPEN);
    }

    @Test
    void linesThatAreNoneOfOursAreLeftOut() throws IOException {
        started().change("a", none -> OPEN);
        Files.writeString(
                folder.resolve("filters.jsonl"),
                "{\"table\": \"b\"}\nhalf a li\n{\"table\":\"c\",\"filters\":[{\"column\":\"Id\"}]}\n",
                StandardOpenOption.APPEND);

        assertThat(started().find("a")).isEqualTo(OPEN);
        assertThat(started().find("b").isNone()).isTrue();
        assertThat(started().find("c").isNone()).isTrue();
    }
}

package org.bitquarry.workbench.core.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.bitquarry.workbench.core.places.Place;
import org.junit.jupiter.api.Test;

class FinderTest {
    private static FindEntry entry(FindKind kind, String name, String where, int recent) {
        return new FindEntry(kind, name, where, recent, new FindTarget.Tree(Place.of(name)));
    }

    private static FindEntry table(String name, String schema) {
        return entry(FindKind.TABLE, name, schema + " · demo", 0);
    }

    private static Finder finder(FindEntry... entries) {
        return new Finder(List.of(entries), List.of(), (schema, columns) -> List.of());
    }

    private static List<String> found(String typed, FindEntry... entries) {
        return finder(entries).search(typed, 10).stream()
                .map(hit -> hit.entry().name() + "@" + hit.entry().where())
                .toList();
    }

    @Test
    void theLettersOfAWordAreEnoughInTheirOrder() {
        assertThat(found("prcm", table("PullRequestComments", "web"), table("Commits", "web")))
                .containsExactly("PullRequestComments@web · demo");
        assertThat(found("xyz", table("PullRequestComments", "web"))).isEmpty();
    }

    @Test
    void whatBeginsWithItComesBeforeWhatOnlyHoldsIt() {
        assertThat(found("commit", table("PullRequestCommits", "web"), table("Commits", "web")))
                .containsExactly("Commits@web · demo", "PullRequestCommits@web · demo");
    }

    @Test
    void aWordOfThePlaceTellsNamesApart() {
        assertThat(found("api pull", table("PullRequests", "web"), table("PullRequests", "api")))
                .containsExactly("PullRequests@api · demo");
        assertThat(found("api.pull", table("PullRequests", "web"), table("PullRequests", "api")))
                .containsExactly("PullRequests@api · demo");
    }

    @Test
    void thePlaceAloneIsNoMatch() {
        assertThat(found("api", table("PullRequests", "api"))).isEmpty();
    }

    @Test
    void theTypedLettersAreMarked() {
        BitSet letters =
                finder(table("PullRequests", "web")).search("pr", 1).getFirst().letters();

        assertThat(letters.stream()).containsExactly(0, 4);
    }

    @Test
    void withoutAWordTheNewestComesFirst() {
        assertThat(found(
                        " ",
                        entry(FindKind.TABLE, "Old", "", 1),
                        entry(FindKind.TABLE, "Never", "", 0),
                        entry(FindKind.TABLE, "New", "", 2)))
                .containsExactly("New@", "Old@");
    }

    @Test
    void tablesOfThousandsOfSchemasAreReachedByTheirSchema() {
        List<FindEntry> schemas = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            schemas.add(entry(FindKind.SCHEMA, "repo-" + i, "demo", 0));
        }
        Finder finder = new Finder(
                schemas,
                schemas,
                (schema, columns) -> List.of(table("PullRequests", schema.name()), table("Tags", "x")));

        assertThat(finder.search("repo-4711 pull", 5))
                .first()
                .satisfies(hit -> assertThat(hit.entry().where()).isEqualTo("repo-4711 · demo"));
        assertThat(finder.search("repo-4711", 5))
                .first()
                .satisfies(hit -> assertThat(hit.entry().name()).isEqualTo("repo-4711"));
    }

    @Test
    void aTextIsFoundByItsWordsAndShowsTheirLine() {
        FindEntry script = new FindEntry(
                FindKind.SQL,
                "review.sql",
                "demo",
                0,
                "-- for Mondays\nSELECT *\nFROM web.PullRequests\nWHERE State = 'OPEN'",
                new FindTarget.Session("review"));

        assertThat(finder(script).search("state =", 5).getFirst().excerpt()).satisfies(excerpt -> {
            assertThat(excerpt.line()).isEqualTo("WHERE State = 'OPEN'");
            assertThat(excerpt.letters().stream()).containsExactly(6, 7, 8, 9, 10, 12);
        });
        assertThat(finder(script).search("rev", 5).getFirst().excerpt().line()).isEqualTo("-- for Mondays");
        assertThat(finder(script).search("stte", 5)).isEmpty();
    }

    @Test
    void whatOnlyHasTheLettersSomewhereIsLeftOutBesideWhatIsMeant() {
        assertThat(found("tags", table("Tags", "web"), table("TextAngles", "web")))
                .containsExactly("Tags@web · demo");
        assertThat(found("tgs", table("Tags", "web"))).containsExactly("Tags@web · demo");
    }

    @Test
    void aDotAtTheEndListsWhatTheSchemaHolds() {
        assertThat(found("web.", table("Tags", "web"), table("Tags", "api"), table("Webs", "api")))
                .containsExactly("Tags@web · demo");
    }

    @Test
    void aNameWithADotIsOneWordInQuotes() {
        assertThat(found("\"my.site\".tags", table("Tags", "my.site"), table("Tags", "web")))
                .containsExactly("Tags@my.site · demo");
    }
}

package org.bitquarry.ui.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of Markdown, line by line. */
class MarkdownPageTest {
    @Test
    void headingsListsAndQuotesAreLinesOfTheirKind() {
        MarkdownPage page = page("""
                # Title
                Some *words* and `code`.

                * one
                  1. deep
                * two

                > said
                """);

        assertThat(page.text().lines().filter(line -> !line.isBlank()))
                .containsExactly("Title", "Some words and code.", "•  one", "1.  deep", "•  two", "said");
        assertThat(kinds(page))
                .containsExactly(
                        LineFormat.Kind.TITLE,
                        LineFormat.Kind.TEXT,
                        LineFormat.Kind.TEXT,
                        LineFormat.Kind.TEXT,
                        LineFormat.Kind.TEXT,
                        LineFormat.Kind.QUOTE);
        assertThat(page.headings()).containsOnlyKeys("Title");
    }

    @Test
    void deeperItemsStandBehindTheWordsOfTheirParent() {
        MarkdownPage page = page("* one\n  * deep\n");

        MarkdownLine deep = page.lineAt(page.text().indexOf("deep"));
        assertThat(deep.format().lead()).isEqualTo("  •  ");
        assertThat(deep.format().prefix()).isEqualTo("•  ");
    }

    @Test
    void linksAndBareAddressesLeadSomewhere() {
        MarkdownPage page = page("See [the page](https://a.example/x) or https://b.example/y.");

        assertThat(page.text()).isEqualTo("See the page or https://b.example/y.");
        assertThat(page.linkAt(page.text().indexOf("page"))).contains("https://a.example/x");
        assertThat(page.linkAt(page.text().indexOf("b.example"))).contains("https://b.example/y");
        assertThat(page.linkAt(page.text().length() - 1)).isEmpty();
        assertThat(page.linkAt(0)).isEmpty();
    }

    @Test
    void aPictureThatNobodyHasIsALink() {
        String source = "![Avatar](https://a.example/me.png)";

        assertThat(page(source).linkAt(0)).contains("https://a.example/me.png");
        MarkdownPage shown = MarkdownPage.of(source, 80, "https://a.example/me.png"::equals);
        assertThat(shown.text()).isEqualTo(Inlines.PICTURE);
        assertThat(shown.lines().getFirst().pieces().getFirst().run().looks()).isEqualTo(Set.of(Look.PICTURE));
    }

    @Test
    void aTableStandsInColumns() {
        MarkdownPage page = page("| Key | Does |\n|---|--:|\n| F5 | run |\n| Ctrl+S | *commit* |\n");

        assertThat(page.text().lines())
                .containsExactly("Key       Does", "──────────────", "F5         run", "Ctrl+S  commit");
        assertThat(page.hasTables()).isTrue();
    }

    @Test
    void aTableThatIsTooWideWrapsItsWords() {
        MarkdownPage page =
                MarkdownPage.of("| A | B |\n|---|---|\n| x | many words that do not fit |\n", 20, none -> false);

        assertThat(page.text().lines()).allMatch(line -> line.length() <= 20);
        assertThat(page.text().replaceAll("\\s+", " ")).contains("many words that do not fit");
    }

    @Test
    void codeKeepsItsLinesAndMarks() {
        MarkdownPage page = page("```\nSELECT *\n  FROM t\n```\n");

        assertThat(page.text()).isEqualTo("SELECT *\n  FROM t");
        assertThat(kinds(page)).containsOnly(LineFormat.Kind.CODE);
    }

    @Test
    void aLineIsNeverLongerThanCanBeLaidOutQuickly() {
        String words = "word ".repeat(50_000);

        assertThat(page(words).text().lines()).allMatch(line -> line.length() <= PageWriter.LONGEST);
        assertThat(page("x".repeat(5_000)).text().replace("\n", "")).isEqualTo("x".repeat(5_000));
    }

    @Test
    void anEmptyTextIsAnEmptyPage() {
        MarkdownPage page = page("");

        assertThat(page.text()).isEmpty();
        assertThat(page.linkAt(0)).isEmpty();
    }

    private static MarkdownPage page(String markdown) {
        return MarkdownPage.of(markdown, 80, none -> false);
    }

    private static List<LineFormat.Kind> kinds(MarkdownPage page) {
        return page.lines().stream()
                .map(line -> line.format().kind())
                .filter(kind -> kind != LineFormat.Kind.GAP)
                .toList();
    }
}

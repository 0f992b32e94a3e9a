package org.bitquarry.engine.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.change.RowOutcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is unusual is read and written unharmed: texts, names, slugs. */
class UnharmedTest {
    private final EmulatedSql sql = new EmulatedSql();

    @AfterEach
    void close() {
        sql.close();
    }

    /** Writes, and insists that every row was taken. */
    private void write(String statement, @Nullable Object... parameters) {
        StatementResult.Changed changed = sql.change(statement, parameters);
        assertThat(changed.outcomes()).isNotEmpty().allMatch(RowOutcome.Applied.class::isInstance);
    }

    static Stream<String> texts() {
        StringBuilder markdown = new StringBuilder();
        for (int line = 0; markdown.length() < 100 * 1024; line++) {
            markdown.append("## Größe ")
                    .append(line)
                    .append(" 🚀\n\n- *kursiv*, **fett**, `code \\ \" '`\n\n| a | b |\n|---|---|\n");
        }
        return Stream.of(
                "Grüße, Jürgen – “quoted” … ſtraße İstanbul ΟΔΟΣ",
                "🚀 👩‍👩‍👧‍👦 🇩🇪 👍🏽 e\u0301 \u202Eright to left\u202C \uFEFF 漢字 עברית",
                "It's \"quoted\", 100 % of c:\\temp\\_x; -- no comment /* nor this */ ? :a @b ${c} {{d}} <b>&amp;</b>",
                "first\nsecond\r\nthird\ttab",
                markdown.toString());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void textsComeBackAsTheyWereWritten(String text) {
        Object open = sql.column("SELECT Id FROM PullRequests WHERE State = 'OPEN' ORDER BY Id DESC LIMIT 1")
                .getFirst();
        write("UPDATE PullRequests SET Description = ? WHERE Id = ?", text, open);
        assertThat(sql.column("SELECT Description FROM PullRequests WHERE Id = ?", open))
                .containsExactly(text);
        assertThat(sql.column("SELECT Description FROM PullRequests WHERE State = 'OPEN' AND Id >= ?", open))
                .contains(text);

        write("INSERT INTO PullRequestComments (PullRequestId, ContentRaw) VALUES (?, ?)", open, text);
        Object comment = sql.column(
                        "SELECT Id FROM PullRequestComments WHERE PullRequestId = ? ORDER BY Id DESC LIMIT 1", open)
                .getFirst();
        assertThat(sql.column(
                        "SELECT ContentRaw FROM PullRequestComments WHERE PullRequestId = ? AND Id = ?", open, comment))
                .containsExactly(text);
        write(
                "UPDATE PullRequestComments SET ContentRaw = ? WHERE PullRequestId = ? AND Id = ?",
                text + "!",
                open,
                comment);
        assertThat(sql.column("SELECT ContentRaw FROM PullRequestComments WHERE PullRequestId = ?", open))
                .contains(text + "!");

        write("INSERT INTO Files (Path, Content) VALUES ('ü/🚀 #1+100%.md', ?)", text);
        assertThat(sql.column("SELECT Content FROM Files WHERE Path = 'ü/🚀 #1+100%.md'"))
                .containsExactly(text);

        write("UPDATE Information.Repositories SET Description = ? WHERE Slug = 'web'", text);
        assertThat(sql.column("SELECT Description FROM Information.Repositories WHERE Slug = 'web'"))
                .containsExactly(text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsFoundByWhatItSays(String text) {
        Object open = sql.column("SELECT Id FROM PullRequests WHERE State = 'OPEN' ORDER BY Id DESC LIMIT 1")
                .getFirst();
        String title = text.lines().findFirst().orElseThrow();
        write("UPDATE PullRequests SET Title = ? WHERE Id = ?", title, open);
        assertThat(sql.column("SELECT Id FROM PullRequests WHERE Title = ?", title))
                .containsExactly(open);
        assertThat(sql.column("SELECT Id FROM PullRequests WHERE Title LIKE ? ESCAPE '!'", "%" + escaped(title) + "%"))
                .containsExactly(open);
    }

    private static String escaped(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feature/a/b",
                "fix#7",
                "100%",
                "50%25",
                "a+b",
                "say\"it\"",
                "it's",
                "ü/🚀",
                "a&b=c;d,e",
                "{braces}",
                "select",
                "HEAD2"
            })
    void branchesOfAnyNameLiveTheirLives(String name) {
        write("INSERT INTO Branches (Name, TargetHash) VALUES (?, 'main')", name);
        assertThat(sql.column("SELECT Name FROM Branches WHERE Name = ?", name)).containsExactly(name);
        assertThat(sql.column("SELECT Name FROM Branches")).contains(name);
        assertThat(sql.column(
                        "SELECT Name FROM AllRepositories.Branches WHERE RepositorySlug = 'web' AND Name IN (?, 'main')",
                        name))
                .containsExactlyInAnyOrder(name, "main");

        write("INSERT INTO Files (Path, Content, Branch, CommitMessage) VALUES ('a.md', 'x', ?, 'On it')", name);
        assertThat(sql.column("SELECT Content FROM Files WHERE Revision = ? AND Path = 'a.md'", name))
                .containsExactly("x");
        assertThat(sql.column("SELECT Message FROM Commits WHERE IncludeRevision = ? LIMIT 1", name))
                .containsExactly("On it");

        write("INSERT INTO PullRequests (Title, SourceBranchName) VALUES ('Bring it', ?)", name);
        assertThat(sql.column("SELECT Title FROM PullRequests WHERE SourceBranchName = ?", name))
                .containsExactly("Bring it");
        write("DELETE FROM Branches WHERE Name = ?", name);
        assertThat(sql.column("SELECT Name FROM Branches WHERE Name = ?", name)).isEmpty();
    }

    /** git takes no such names, and so nobody can have them; see also what is sent for those that a server would show. */
    @ParameterizedTest
    @ValueSource(strings = {"with a space", "say \"it now\"", "back\\slash", "v1.0..2", "tab\tbed"})
    void aNameThatGitDoesNotTakeIsRefusedInWords(String name) {
        RowOutcome outcome = sql.change("INSERT INTO Branches (Name, TargetHash) VALUES (?, 'main')", name)
                .outcomes()
                .getFirst();
        assertThat(((RowOutcome.Rejected) outcome).error())
                .hasMessageContaining("is not a valid ref name. Change name, then try again.");
        assertThat(sql.rows("SELECT * FROM Branches WHERE Name = ?", name)).isEmpty();
        assertThat(sql.rows("SELECT * FROM Files WHERE Revision = ?", name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"select", "order", "table", "user", "group", "from", "value", "null", "true", "current_date"})
    void aSlugMayBeAWordOfSql(String slug) {
        write("INSERT INTO Information.Repositories (Slug, IsPrivate) VALUES (?, TRUE)", slug);
        write("INSERT INTO \"" + slug + "\".Files (Path, Content) VALUES ('a.md', 'x')");
        assertThat(sql.column("SELECT Content FROM \"" + slug + "\".Files WHERE Path = 'a.md'"))
                .containsExactly("x");
        assertThat(sql.column("SELECT t.Path FROM [" + slug + "].Files t")).contains("a.md");
        assertThat(sql.column("SELECT RepositorySlug FROM AllRepositories.Branches WHERE RepositorySlug = ?", slug))
                .containsOnly(slug);
        write("DELETE FROM Information.Repositories WHERE Slug = ?", slug);
        assertThat(sql.column("SELECT Slug FROM Information.Repositories WHERE Slug = ?", slug))
                .isEmpty();
    }

    @Test
    void namesThatDifferOnlyByCaseAreTwo() {
        write("INSERT INTO Information.Repositories (Slug, Name, IsPrivate) VALUES ('tools-one', 'Tools', TRUE)");
        write("INSERT INTO Information.Repositories (Slug, Name, IsPrivate) VALUES ('tools-two', 'TOOLS', TRUE)");
        String slugs = "SELECT Slug FROM Information.Repositories WHERE Name = ?";
        assertThat(sql.column(slugs, "Tools")).containsExactly("tools-one");
        assertThat(sql.column(slugs, "TOOLS")).containsExactly("tools-two");
        assertThat(sql.column(slugs, "tools")).isEmpty();
        assertThat(sql.column(
                        "SELECT Slug FROM Information.Repositories WHERE Name IN ('Tools', 'TOOLS') ORDER BY Slug"))
                .containsExactly("tools-one", "tools-two");
        assertThat(sql.column("SELECT Name FROM Information.Repositories WHERE Name LIKE 'TOOL%'"))
                .containsExactly("TOOLS");

        write("UPDATE Information.Repositories SET Description = 'mine' WHERE Name = 'TOOLS'");
        assertThat(sql.rows("SELECT Slug, Name FROM Information.Repositories WHERE Description = 'mine'"))
                .containsExactly(List.of("tools-two", "TOOLS"));
        write("DELETE FROM Information.Repositories WHERE Name = 'Tools'");
        assertThat(sql.column("SELECT Name FROM Information.Repositories WHERE Slug LIKE 'tools-%'"))
                .containsExactly("TOOLS");
    }
}

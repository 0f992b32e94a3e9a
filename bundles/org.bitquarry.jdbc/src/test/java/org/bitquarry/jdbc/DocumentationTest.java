package org.bitquarry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.PropertyType;
import org.bitquarry.jdbc.internal.source.DriverProperties;
import org.junit.jupiter.api.Test;

/** Holds docs/jdbc.md to the driver. {@code -Dbitquarry.rewrite=true} writes its table of properties anew. */
class DocumentationTest {
    private static final Path DOCUMENT = Path.of("..", "..", "docs", "jdbc.md");
    private static final Path EXAMPLE =
            Path.of("src", "test", "java", "org", "bitquarry", "jdbc", "DocumentedExample.java");
    private static final String BEGIN = "<!-- properties: written by DocumentationTest -->\n";
    private static final String END = "<!-- end of properties -->";

    private static String document() throws IOException {
        return Files.readString(DOCUMENT);
    }

    @Test
    void thePropertiesAreThoseOfTheCatalogue() throws IOException {
        String text = document();
        String written =
                text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + table() + text.substring(text.indexOf(END));
        if (Boolean.getBoolean("bitquarry.rewrite")) {
            Files.writeString(DOCUMENT, written);
        }

        assertThat(document()).isEqualTo(written);
    }

    private static String table() {
        return DriverProperties.withCatalogue().stream()
                .map(DocumentationTest::row)
                .collect(Collectors.joining("\n", "| property | values | default | |\n|---|---|---|---|\n", "\n"));
    }

    private static String row(ConnectionProperty property) {
        String names = property.aliases().isEmpty()
                ? "`" + property.name() + "`"
                : "`" + property.name() + "` (" + String.join(", ", property.aliases()) + ")";
        return "| " + names + " | " + property.valuesInWords() + " | "
                + property.defaultValue().map(value -> "`" + value + "`").orElse("") + " | "
                + property.description().replace("<", "&lt;") + " |";
    }

    @Test
    void everyStatementRuns() throws IOException, SQLException {
        List<String> statements = blocks("sql");
        assertThat(statements).hasSizeGreaterThan(3);
        try (Demo demo = new Demo();
                Connection connection = demo.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                boolean rows = statement.execute(sql);
                assertThat(rows ? statement.getResultSet().next() : statement.getUpdateCount() == 1)
                        .describedAs(sql)
                        .isTrue();
            }
        }
    }

    @Test
    void theProgramIsTheOneThatIsTested() throws IOException {
        String source = withoutBlanks(Files.readString(EXAMPLE));
        String program = blocks("java").getFirst().lines().skip(1).collect(Collectors.joining());

        assertThat(source).contains(withoutBlanks(program.substring(0, program.lastIndexOf('}'))));
    }

    private static String withoutBlanks(String code) {
        return code.replaceAll("\\s+", "");
    }

    @Test
    void theProgramPrintsOpenPullRequests() throws SQLException {
        try (Demo demo = new Demo()) {
            assertThat(DocumentedExample.titles(demo.url())).isNotEmpty().allMatch(line -> line.matches("\\d+ .+"));
        }
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)\n```", Pattern.DOTALL)
                .matcher(document())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    @Test
    void noPropertyNamesAClassOrAFileToLoad() {
        assertThat(DriverProperties.withCatalogue())
                .filteredOn(property -> property.type() == PropertyType.TEXT)
                .extracting(ConnectionProperty::name)
                .containsExactlyInAnyOrder(
                        "DSN",
                        "Workspace",
                        "User",
                        "APIToken",
                        "AccessToken",
                        "OAuthClientId",
                        "OAuthClientSecret",
                        "OAuthScope",
                        "OAuthVerifier",
                        "OAuthAccessToken",
                        "OAuthRefreshToken",
                        "SSLServerCert",
                        "ProxyServer",
                        "ProxyUser",
                        "ProxyPassword",
                        "ProxyExceptions",
                        "Schema",
                        "Logfile");
    }
}

package org.bitquarry.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.bitquarry.model.error.ProfileRejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionStringTest {
    @Test
    void readsNamesAndValues() {
        ParsedConnection parsed =
                ConnectionString.parse("jdbc:bitquarry:Workspace=acme; User = ann@example.com ;;Timeout=5;");

        assertThat(parsed.properties())
                .containsExactly(entry("Workspace", "acme"), entry("User", "ann@example.com"), entry("Timeout", "5"));
        assertThat(parsed.secrets()).isEmpty();
    }

    @Test
    void thePrefixMayBeMissingOrInCapitals() {
        assertThat(ConnectionString.parse("Workspace=acme").properties()).containsOnlyKeys("Workspace");
        assertThat(ConnectionString.parse("JDBC:BITQUARRY:Workspace=acme").properties())
                .containsOnlyKeys("Workspace");
        assertThat(ConnectionString.parse("jdbc:bitquarry:").properties()).isEmpty();
    }

    @Test
    void anotherDriversUrlIsRefused() {
        assertThatThrownBy(() -> ConnectionString.parse("jdbc:postgresql://host/db"))
                .isInstanceOf(ProfileRejectedException.class)
                .hasMessageContaining("begins with jdbc:bitquarry:");
    }

    @Test
    void secretsAreKeptApartAndNeverShown() {
        ParsedConnection parsed = ConnectionString.parse("Workspace=acme;Password=\"s3cr;et\"");

        assertThat(parsed.secrets()).containsOnlyKeys("APIToken");
        assertThat(parsed.secrets().get("APIToken")).containsExactly("s3cr;et".toCharArray());
        assertThat(parsed.toString()).contains("acme", "APIToken").doesNotContain("s3cr");
        assertThat(parsed.profile("x").toString()).doesNotContain("s3cr");
    }

    @Test
    void closingWipesTheSecrets() {
        ParsedConnection parsed = ConnectionString.parse("AccessToken=abc");
        char[] secret = parsed.secrets().get("AccessToken");

        parsed.close();

        assertThat(secret).containsOnly('\0');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "\"a;b\"|a;b",
                "'a;b'|a;b",
                "\"say \"\"hi\"\"\"|say \"hi\"",
                "'it''s'|it's",
                "\" a \"  |a",
                "a=b|a=b"
            })
    void quotesHoldSemicolons(String written, String value) {
        assertThat(ConnectionString.parse("Workspace=" + written + ";Timeout=5").properties())
                .containsEntry("Workspace", value)
                .containsEntry("Timeout", "5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "Workspce=acme|Did you mean Workspace?",
                "Workspace|the entry at the beginning has no \"=\"",
                "Workspace=acme;x|the entry after Workspace has no \"=\"",
                "Workspace=\"acme|the quote that opens the value of Workspace is not closed",
                "Workspace=\"a\"b|there is text between the quoted value of Workspace and the next semicolon",
                "User=a;UID=b|User is given twice",
                "Timeout=soon|Give a whole number from 1 to 3600.",
            })
    void mistakesAreExplained(String written, String said) {
        assertThatThrownBy(() -> ConnectionString.parse(written))
                .isInstanceOf(ProfileRejectedException.class)
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "APIToken=s3cr;t0k3n",
                "APIToken=s3cr;t0k3n=x",
                "APIToken=\"s3cr\"t0k3n",
                "APIToken=\"s3cr;t0k3n",
                "APIToken=s3cr;APIToken=t0k3n"
            })
    void noComplaintRepeatsASecret(String written) {
        assertThatThrownBy(() -> ConnectionString.parse(written))
                .isInstanceOf(ProfileRejectedException.class)
                .satisfies(error ->
                        assertThat(error.toString()).doesNotContain("s3cr").doesNotContain("t0k3n"));
    }

    @Test
    void noPropertyNamesAClassOrAFile() {
        for (String hostile : List.of("driver", "socketFactory", "class", "initFile", "Logfile", "ConfigPath")) {
            assertThatThrownBy(() -> ConnectionString.parse(hostile + "=/etc/passwd"))
                    .isInstanceOf(ProfileRejectedException.class);
        }
    }

    @Test
    void writesWhatItReads() {
        ConnectionProfile profile = ConnectionProfile.named("acme")
                .with(ConnectionProperties.WORKSPACE, "a;\"c'me")
                .with(ConnectionProperties.USER, "ann@example.com")
                .withReadOnly(true);

        String url = ConnectionString.format(profile);

        assertThat(url).isEqualTo("jdbc:bitquarry:Workspace=\"a;\"\"c'me\";User=ann@example.com;Readonly=true;");
        assertThat(ConnectionString.parse(url).profile("acme")).isEqualTo(profile);
    }

    @Test
    void everyTextSurvivesWritingAndReading() {
        Random random = new Random(42);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(1 + random.nextInt(8), 0, 10)
                    .mapToObj(index -> String.valueOf(";=\"' aé{}\\".charAt(index)))
                    .collect(Collectors.joining())
                    .strip();
            if (!text.isEmpty()) {
                ConnectionProfile profile = ConnectionProfile.named("x").with(ConnectionProperties.WORKSPACE, text);
                assertThat(ConnectionString.parse(ConnectionString.format(profile))
                                .profile("x"))
                        .isEqualTo(profile);
            }
        }
    }
}

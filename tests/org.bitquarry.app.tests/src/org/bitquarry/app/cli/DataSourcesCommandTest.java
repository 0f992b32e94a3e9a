package org.bitquarry.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataSourcesCommandTest {
    private static final String SECRET = "s3cret-t0ken";

    @TempDir
    Path folder;

    private final CommandLineFixture line = new CommandLineFixture();

    private ConnectionProfile saved(String name) {
        return line.sources.saved.stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDatasourceIsAddedWithItsSecretFromStandardInput() {
        line.withInput(SECRET + "\r\nmore");
        assertThat(line.run(
                        "datasources",
                        "add",
                        "new",
                        "Workspace=acme",
                        "User=ann@acme.example",
                        "--stdin",
                        "--group",
                        "work",
                        "--category",
                        "prod",
                        "--read-only"))
                .isEqualTo(Exit.DONE);
        assertThat(saved("new").value(ConnectionProperties.WORKSPACE)).contains("acme");
        assertThat(saved("new").group()).isEqualTo("work");
        assertThat(saved("new").readOnly()).isTrue();
        assertThat(line.sources.secrets.get("new")).containsEntry("APIToken", SECRET);
        assertThat(line.messages())
                .contains("Secrets are in a safe.", "Saved new.")
                .doesNotContain(SECRET);
    }

    @Test
    void aSecretMayComeFromTheEnvironment() {
        line.withEnvironment("BITQUARRY_OAUTHCLIENTSECRET", SECRET);
        assertThat(line.run("datasources", "add", "new", "--url", "Workspace=acme;AuthScheme=OAuth;OAuthClientId=k"))
                .isEqualTo(Exit.DONE);
        assertThat(line.sources.secrets.get("new")).containsEntry("OAuthClientSecret", SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"APIToken=", "Password=", "oauth client secret=", "ProxyPassword="})
    void aSecretIsNoArgument(String property) {
        assertThat(line.run("datasources", "add", "new", property + SECRET)).isEqualTo(Exit.USAGE);
        assertThat(line.run("datasources", "add", "new", "--url", property + SECRET))
                .isEqualTo(Exit.USAGE);
        assertThat(line.messages()).contains("must not be an argument").doesNotContain(SECRET);
        assertThat(line.sources.saved).hasSize(2);
    }

    @Test
    void whatIsWrongOrMissingIsToldWhenAdding() {
        assertThat(line.run("datasources", "add", "new", "Workspce=acme")).isEqualTo(Exit.USAGE);
        assertThat(line.run("datasources", "add", "Workspace=acme")).isEqualTo(Exit.USAGE);
        assertThat(line.messages()).contains("Did you mean Workspace?");
        assertThat(line.run("datasources", "add", "new")).isEqualTo(Exit.DONE);
        assertThat(line.messages()).contains("Workspace is missing.", "APIToken is missing", "BITQUARRY_APITOKEN");
        assertThat(line.run("datasources", "add", "acme", "Workspace=other")).isEqualTo(Exit.USAGE);
        assertThat(line.run("datasources", "add", "acme", "Workspace=other", "--replace"))
                .isEqualTo(Exit.DONE);
        assertThat(saved("acme").value(ConnectionProperties.WORKSPACE)).contains("other");
        assertThat(line.run("datasources", "add", "new2", "Workspace=acme", "--stdin"))
                .isEqualTo(Exit.USAGE);
        assertThat(line.messages()).contains("Standard input holds no APIToken.");
    }

    @Test
    void whatHoldsIsShownWithoutSecrets() {
        line.sources.keepSecrets("acme", Map.of("APIToken", SECRET.toCharArray()));
        assertThat(line.run("datasources", "show", "ACME", "--format", "csv")).isEqualTo(Exit.DONE);
        assertThat(line.output())
                .contains("Workspace,Connection,acme-corp,yes", "APIToken,Authentication,(kept),yes")
                .doesNotContain(SECRET, "OAuthClientId");
    }

    @Test
    void aTestTellsWhatWasFound() {
        assertThat(line.run("datasources", "test", "acme")).isEqualTo(Exit.DONE);
        assertThat(line.output())
                .contains(
                        "Connected as Ann.", "API token of a person", "5,000", "Latency: 12 ms", "Clock: 90 s behind");
    }

    @Test
    void theMatrixIsATable() {
        assertThat(line.run("datasources", "test", "acme", "--matrix", "--format", "csv"))
                .isEqualTo(Exit.DONE);
        assertThat(line.output())
                .contains(
                        "Schema,Table,Select,Insert,Update,Delete",
                        "Branches,yes,lacks write:repository:bitbucket,-,yes")
                .doesNotContain("Connected");
        assertThat(line.messages()).contains("Connected as Ann.");
    }

    @Test
    void aFailureIsToldWithItsRemedy() {
        line.sources.failingOnTest(FakeSources.refused());
        assertThat(line.run("datasources", "test", "acme")).isEqualTo(Exit.NO_CONNECTION);
        assertThat(line.messages()).contains("401: the token is wrong.", "Make one.");
    }

    @Test
    void aPersonSignsInWithABrowserOrACode() {
        assertThat(line.run("datasources", "login", "acme")).isEqualTo(Exit.DONE);
        assertThat(line.messages()).contains("https://bitbucket.example/consent", "Signed in to acme.");
        line.withInput("42\n");
        assertThat(line.run("datasources", "login", "acme", "--code")).isEqualTo(Exit.DONE);
        line.withInput("43\n");
        assertThat(line.run("datasources", "login", "acme", "--code")).isEqualTo(Exit.NO_CONNECTION);
    }

    @Test
    void whatWasExportedCanBeImported() throws IOException {
        Path file = folder.resolve("some.json");
        assertThat(line.run("datasources", "export", "acme", "--file", file.toString()))
                .isEqualTo(Exit.DONE);
        assertThat(Files.readString(file)).contains("acme-corp").doesNotContain("demo");
        assertThat(line.run("datasources", "import", file.toString())).isEqualTo(Exit.DONE);
        assertThat(line.messages()).contains("acme: exists already, as it is in the file.");
        line.sources.save(saved("acme").withGroup("Elsewhere"));
        assertThat(line.run("datasources", "import", file.toString())).isEqualTo(Exit.REJECTED);
        assertThat(line.messages()).contains("--replace changes it.");
        assertThat(line.run("datasources", "remove", "acme")).isEqualTo(Exit.DONE);
        assertThat(line.run("datasources", "import", file.toString())).isEqualTo(Exit.DONE);
        assertThat(line.messages()).contains("acme: imported.", "APIToken must be entered.");
        assertThat(saved("acme").value(ConnectionProperties.WORKSPACE)).contains("acme-corp");
    }

    @Test
    void anImportThatReplacesForgetsTheSecretsOfTheOldPlace() throws IOException {
        line.sources.keepSecrets("acme", Map.of("APIToken", SECRET.toCharArray()));
        Path file = Files.writeString(
                folder.resolve("evil.json"),
                "{\"name\": \"acme\", \"properties\": {\"URL\": \"https://evil.example/2.0\"}}");
        assertThat(line.run("datasources", "import", file.toString(), "--replace"))
                .isEqualTo(Exit.DONE);
        assertThat(line.sources.secrets).isEmpty();
        assertThat(line.messages()).contains("URL is not the usual one: https://evil.example/2.0");
    }

    @Test
    void hostileFilesAreRefusedInWords() throws IOException {
        Path file = Files.writeString(folder.resolve("deep.json"), "[".repeat(100_000));
        assertThat(line.run("datasources", "import", file.toString())).isEqualTo(Exit.NO_CONNECTION);
        assertThat(line.messages()).contains("Import datasources: it is no JSON");
        assertThat(line.run("datasources", "import")).isEqualTo(Exit.USAGE);
        assertThat(line.run("datasources", "paint")).isEqualTo(Exit.USAGE);
        assertThat(line.run("datasources", "show", "nobody")).isEqualTo(Exit.USAGE);
    }
}

package org.bitquarry.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private final CommandLineFixture line = new CommandLineFixture();

    @Test
    void anUnknownCommandIsMisuse() {
        assertThat(line.run("querry")).isEqualTo(Exit.USAGE);
        assertThat(line.messages()).contains("querry", "query");
        assertThat(line.output()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"query", "datasources"})
    void helpGoesToOutput(String command) {
        assertThat(line.run(command, "--help")).isEqualTo(Exit.DONE);
        assertThat(line.output()).startsWith("usage: bitquarry " + command);
        assertThat(line.messages()).isEmpty();
    }

    @Test
    void datasourcesAreListed() {
        assertThat(line.run("datasources", "list", "--format", "csv")).isEqualTo(Exit.DONE);
        assertThat(line.output())
                .isEqualTo("Name,Group,Source,Workspace,AuthScheme,Category,ReadOnly\r\n"
                        + "acme,,Bitbucket,acme-corp,APIToken,,false\r\ndemo,,Demo,,None,,false\r\n");
    }

    @Test
    void datasourcesNeedsAVerb() {
        assertThat(line.run("datasources")).isEqualTo(Exit.USAGE);
        assertThat(line.messages()).contains("list", "usage:");
    }

    @Test
    void whoHasEnoughOfTheRowsIsNotTold() {
        line.withBrokenOutput("Broken pipe").sources.answering("SELECT 1", context -> FakeSources.rows("web"));
        assertThat(line.query("SELECT 1")).isEqualTo(Exit.REJECTED);
        assertThat(line.messages()).isEmpty();
    }

    @Test
    void aBugOfOursIsTold() {
        line.sources.answering("SELECT 1", context -> {
            throw new IllegalStateException("a bug");
        });
        assertThat(line.query("SELECT 1")).isEqualTo(Exit.REJECTED);
        assertThat(line.messages()).contains("Bitquarry itself failed", "a bug");
    }

    @Test
    void aFullDiskIsTold() {
        line.withBrokenOutput("No space left on device")
                .sources
                .answering("SELECT 1", context -> FakeSources.rows("web"));
        assertThat(line.query("SELECT 1")).isEqualTo(Exit.REJECTED);
        assertThat(line.messages()).contains("No space left on device");
    }
}

package org.bitquarry.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.bitquarry.app.cli.QueryArguments.Target;
import org.bitquarry.workbench.core.export.RowFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryArgumentsTest {
    @Test
    void optionsMayStandBeforeAndBehindTheSql() throws UsageException {
        QueryArguments parsed = parse("--datasource", "demo", "SELECT 1", "--format=JSON", "--plan");

        assertThat(parsed.target()).isEqualTo(new Target.Saved("demo"));
        assertThat(parsed.source()).isEqualTo(new ScriptSource.Argument("SELECT 1"));
        assertThat(parsed.format()).isEqualTo(RowFormat.JSON);
        assertThat(parsed.planOnly()).isTrue();
    }

    @Test
    void aTableIsStandard() throws UsageException {
        QueryArguments parsed = parse("--url", "jdbc:bitquarry:Source=Demo", "-f", "q.sql");

        assertThat(parsed.target()).isEqualTo(new Target.Url("jdbc:bitquarry:Source=Demo"));
        assertThat(parsed.source()).isEqualTo(new ScriptSource.SqlFile(Path.of("q.sql")));
        assertThat(parsed.format()).isEqualTo(RowFormat.TABLE);
        assertThat(parsed.planOnly()).isFalse();
    }

    @Test
    void withoutSqlOrWithAHyphenAsFileStandardInputIsRead() throws UsageException {
        assertThat(parse("--datasource=demo").source()).isEqualTo(new ScriptSource.StandardInput());
        assertThat(parse("--datasource=demo", "-f", "-").source()).isEqualTo(new ScriptSource.StandardInput());
    }

    @Test
    void aTextThatBeginsWithACommentIsNoOption() throws UsageException {
        assertThat(parse("--datasource", "demo", "-- all\nSELECT 1").source())
                .isEqualTo(new ScriptSource.Argument("-- all\nSELECT 1"));
        assertThat(parse("--datasource", "demo", "--", "--all").source()).isEqualTo(new ScriptSource.Argument("--all"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT",
                "--datasource demo --url x SELECT",
                "--datasource demo --format xml SELECT",
                "--datasource demo --format",
                "--datasource demo --colour SELECT",
                "--datasource demo --datasource acme SELECT",
                "--datasource demo SELECT Name",
                "--datasource demo -f x.sql SELECT",
                "--datasource demo --plan=yes SELECT",
                "-p"
            })
    void whatMakesNoSenseIsRefused(String arguments) {
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> parse(arguments.split(" ")));
    }

    private static QueryArguments parse(String... arguments) throws UsageException {
        return QueryArguments.parse(List.of(arguments));
    }
}

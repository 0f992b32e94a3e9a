package org.bitquarry.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.change.ChangeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a datasource that people depend on, a person is asked before something is changed. */
class CarefulStatementTest {
    private static final String DELETE = "DELETE FROM Repositories WHERE Slug = 'web'";
    private static final ConnectionProfile DEMO =
            ConnectionProfile.named("demo").with(ConnectionProperties.SOURCE, "Demo");

    private final CommandLineFixture line = new CommandLineFixture();

    @BeforeEach
    void makeItProduction() {
        in(Category.PROD);
        line.sources.answering(DELETE, context -> new StatementResult.Changed(new ChangeSet(List.of()), List.of()));
        line.sources.answering("SELECT 1", context -> FakeSources.rows("web"));
    }

    private void in(Category category) {
        line.sources.save(DEMO.withCategory(Optional.of(category)));
    }

    @Test
    void whereNobodyCanBeAskedNothingIsSent() {
        assertThat(line.query(DELETE)).isEqualTo(Exit.REJECTED);

        assertThat(line.sources.executed).isEmpty();
        assertThat(line.messages()).contains("demo is PROD.", "DELETE /", "nobody can be asked here", "--yes");
    }

    @Test
    void theFlagAllowsIt() {
        assertThat(line.query(DELETE, "--yes")).isEqualTo(Exit.DONE);

        assertThat(line.sources.executed).containsExactly(DELETE);
    }

    @Test
    void whatCannotBeUndoneTakesTheNameOfTheDatasource() {
        assertThat(line.answering("y").query(DELETE)).isEqualTo(Exit.REJECTED);
        assertThat(line.messages()).contains("Type demo to send it: ", "nothing was sent to demo");
        assertThat(line.sources.executed).isEmpty();

        assertThat(line.answering(" demo ").query(DELETE)).isEqualTo(Exit.DONE);
        assertThat(line.sources.executed).containsExactly(DELETE);
    }

    @Test
    void readingIsNeverAsked() {
        assertThat(line.query("SELECT 1")).isEqualTo(Exit.DONE);
    }

    @Test
    void otherCategoriesDoNotAsk() {
        in(Category.DEV);

        assertThat(line.query(DELETE)).isEqualTo(Exit.DONE);
    }
}

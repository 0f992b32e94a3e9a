package org.bitquarry.ui.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.workbench.core.query.QueryRequest;
import org.bitquarry.workbench.core.query.ScratchText;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

/** Values that a statement leaves open. */
class ParametersTest extends SqlWindow {
    private static final String ONE = "Value of the parameter";
    private static final String SEVERAL = "Values of the parameters";
    private static final String SQL = "SELECT :state, :author, ?";

    private void run(SqlPane pane) {
        bot.run(() -> pane.getDisplay().asyncExec(pane::run));
    }

    private void give(String name, String value) {
        Text text = bot.find(Text.class, "sql.parameter." + name);
        bot.run(() -> text.setText(value));
    }

    private void waitForRuns(int runs) {
        bot.waitUntil(runs + " runs", () -> source.asked.size() == runs);
    }

    @Test
    void valuesAreAskedForAndRememberedWithTheSession() {
        source.answering(SQL, new FakeQuery(1));
        SqlPane pane = open(SQL, 0);
        run(pane);
        give("state", "OPEN");
        give("Parameter 1", "7");
        Button none = bot.find(Button.class, "sql.parameter.author.null");
        bot.run(() -> {
            none.setSelection(true);
            none.notifyListeners(SWT.Selection, new Event());
        });
        dialogs.press(SEVERAL, "Run");
        waitForRuns(1);
        waitForRest(pane);

        assertThat(source.asked).extracting(QueryRequest::parameters).containsExactly(Arrays.asList("OPEN", null, "7"));
        assertThat(kept.getLast().parameters())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "state", Optional.of("OPEN"), "author", Optional.empty(), "Parameter 1", Optional.of("7")));
    }

    @Test
    void whatWasGivenBeforeARestartIsThere() {
        source.answering("SELECT :state", new FakeQuery(1));
        SqlPane pane = open(new ScratchText("sql-1", "SQL 1", "demo", Optional.empty(), "SELECT :state", 0, true)
                .withParameters(Map.of("state", Optional.of("MERGED"))));
        run(pane);
        Text text = bot.find(Text.class, "sql.parameter.state");
        assertThat(bot.<String>ask(text::getText)).isEqualTo("MERGED");
        assertThat(bot.<String>ask(text::getSelectionText))
                .as("is replaced by typing")
                .isEqualTo("MERGED");
        dialogs.press(ONE, "Run");
        waitForRuns(1);
        waitForRest(pane);
        assertThat(source.asked.getFirst().parameters()).isEqualTo(List.of("MERGED"));
    }

    @Test
    void whatMayBeASecretIsHiddenAndForgotten() {
        source.answering("INSERT INTO Webhooks (Secret) VALUES (:x)", new FakeQuery(1));
        source.answering("SELECT :api_token", new FakeQuery(1));
        SqlPane pane = open("INSERT INTO Webhooks (Secret) VALUES (:x)", 0);
        run(pane);
        Text text = bot.find(Text.class, "sql.parameter.x");
        assertThat(bot.<Integer>ask(() -> text.getStyle() & SWT.PASSWORD)).isEqualTo(SWT.PASSWORD);
        give("x", "hush");
        dialogs.press(ONE, "Run");
        waitForRuns(1);
        waitForRest(pane);
        bot.run(() -> pane.text().begin("SELECT :api_token", 0));
        run(pane);
        Text token = bot.find(Text.class, "sql.parameter.api_token");
        assertThat(bot.<Integer>ask(() -> token.getStyle() & SWT.PASSWORD)).isEqualTo(SWT.PASSWORD);
        give("api_token", "hush");
        dialogs.press(ONE, "Run");
        waitForRuns(2);
        waitForRest(pane);

        assertThat(source.asked.getFirst().parameters()).isEqualTo(List.of("hush"));
        assertThat(kept).allSatisfy(scratch -> assertThat(scratch.parameters()).isEmpty());
    }

    @Test
    void nothingRunsWhenAPersonThinksBetterOfIt() {
        SqlPane pane = open(SQL, 0);
        run(pane);
        dialogs.waitFor(SEVERAL);
        dialogs.press(SEVERAL, "Cancel");
        dialogs.waitUntilClosed(SEVERAL);
        assertThat(source.asked).isEmpty();
    }
}

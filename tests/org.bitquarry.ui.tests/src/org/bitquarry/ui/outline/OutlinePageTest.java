package org.bitquarry.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.engine.SqlOutline;
import org.bitquarry.engine.SqlPart;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.EmptyState;
import org.bitquarry.workbench.core.Registration;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutlinePageTest {
    private static final String SCRIPT =
            "-- name: Open ones\nWITH v AS (SELECT 1 FROM Branches) SELECT * FROM v;\nUPDATE PullRequests SET Title = 'x';";

    private final UiBot bot = new UiBot();
    private final Shell shell = bot.ask(() -> new Shell(Display.getCurrent()));
    private final FakeText text = new FakeText();

    private static final class FakeText implements OutlinedText {
        private final List<Runnable> listeners = new ArrayList<>();
        private final List<String> shows = new ArrayList<>();
        private String script = SCRIPT;
        private int caret;

        @Override
        public List<SqlPart> parts() {
            return SqlOutline.of(script);
        }

        @Override
        public int caret() {
            return caret;
        }

        @Override
        public void show(int offset, int length, boolean focus) {
            shows.add(script.substring(offset, offset + length) + "@" + offset);
        }

        @Override
        public Registration onOutline(Runnable action) {
            listeners.add(action);
            return () -> listeners.remove(action);
        }

        void becomes(String now, int at) {
            script = now;
            caret = at;
            listeners.forEach(Runnable::run);
        }
    }

    private Tree open() {
        show();
        return bot.find(Tree.class, "outline.tree");
    }

    private void show() {
        bot.run(() -> {
            shell.setLayout(new FillLayout());
            new OutlinePage(text).createControl(shell);
            shell.setSize(300, 400);
            shell.open();
        });
    }

    @AfterEach
    void closeShell() {
        bot.run(shell::close);
    }

    private static List<String> titles(TreeItem[] items) {
        return Stream.of(items).map(TreeItem::getText).toList();
    }

    @Test
    void statementsShowTheirTablesAndTheCaretsIsSelected() {
        Tree tree = open();
        bot.waitUntil("the statements", () -> tree.getItemCount() == 2);
        assertThat(bot.<List<String>>ask(() -> titles(tree.getItems())))
                .containsExactly("Open ones  WITH v", "UPDATE  PullRequests");
        bot.run(() -> text.becomes(SCRIPT, SCRIPT.indexOf("Branches")));
        bot.waitUntil("the table", () -> titles(tree.getSelection()).equals(List.of("Branches")));
        assertThat(text.shows).isEmpty();
    }

    @Test
    void whatIsExpandedAndSelectedStaysWhileTheTextMoves() {
        Tree tree = open();
        bot.waitUntil("the statements", () -> tree.getItemCount() == 2);
        bot.run(() -> text.becomes("\n\n" + SCRIPT, SCRIPT.indexOf("Branches") + 2));
        bot.waitUntil("the table", () -> titles(tree.getSelection()).equals(List.of("Branches")));
        bot.run(() -> text.becomes("SELECT 0;\n" + SCRIPT, 3));
        bot.waitUntil("three statements", () -> tree.getItemCount() == 3);

        assertThat(bot.<Boolean>ask(() -> tree.getItem(1).getExpanded())).isTrue();
    }

    @Test
    void theFilterKeepsWhatIsInsideAMatch() {
        Tree tree = open();
        bot.waitUntil("the statements", () -> tree.getItemCount() == 2);
        Text filter = bot.find(Text.class, "outline.filter");
        bot.run(() -> filter.setText("branch"));

        assertThat(bot.<List<String>>ask(() -> titles(tree.getItems()))).containsExactly("Open ones  WITH v");
        bot.run(() -> filter.setText(""));
        assertThat(bot.<Integer>ask(() -> tree.getItemCount())).isEqualTo(2);
    }

    @Test
    void aTextWithoutStatementsSaysWhatBelongsHere() {
        text.script = "";
        show();
        bot.find(EmptyState.class, "outline.empty");
        bot.run(() -> text.becomes("SELECT 1", 0));
        assertThat(bot.find(Tree.class, "outline.tree")).isNotNull();
    }
}

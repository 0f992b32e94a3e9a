package org.bitquarry.bench;

import java.util.Map;
import java.util.stream.Stream;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.Commands;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;

/** Types a statement in the middle of a long script. */
final class TypingMeter {
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 6;
    private static final int MIDDLE_STATEMENT = 2;
    private static final String TYPED = "select Title from web.PullRequests where Id = 17 and State = 'OPEN' ";
    private static final String STATEMENT =
            """
            -- name: statement
            SELECT p.Id, p.Title, p.State, r.Name AS Repository
            FROM web.PullRequests p JOIN Information.Repositories r ON r.Slug = 'web'
            WHERE p.State = 'OPEN' AND p.Title LIKE '%fix%'
              AND p.CreatedOn > TIMESTAMP '2026-01-01 00:00:00' /* since */
            ORDER BY p.UpdatedOn DESC
            LIMIT 20;

            """;

    private final Display display;

    TypingMeter(Display display) {
        this.display = display;
    }

    void measure(int lines) {
        int statements = lines / (int) STATEMENT.lines().count();
        new Commands(PlatformUI.getWorkbench())
                .run(CommandIds.NEW_SQL, Map.of(CommandIds.TEXT, STATEMENT.repeat(statements)));
        StyledText text = text();
        text.setCaretOffset(STATEMENT.length() * (statements / MIDDLE_STATEMENT));
        text.showSelection();
        text.setFocus();
        Effort effort = new Effort(display);
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            for (char typed : TYPED.toCharArray()) {
                effort.of(() -> press(text, typed));
            }
            if (round < 0) {
                effort.forget();
            }
        }
        effort.print(String.format("a key in an SQL text of %,d lines: the UI thread's processor time", lines), 16);
        PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().closeAllEditors(false);
    }

    /** A session opens a moment after it was asked for. */
    private StyledText text() {
        while (true) {
            for (StyledText found : Stream.of(display.getShells())
                    .flatMap(UiBot::withDescendants)
                    .filter(control -> "sql.text".equals(control.getData("test.id")) && control.isVisible())
                    .map(StyledText.class::cast)
                    .toList()) {
                return found;
            }
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }

    private static void press(StyledText text, char typed) {
        Event key = new Event();
        key.character = typed;
        key.keyCode = typed;
        key.doit = true;
        text.notifyListeners(SWT.KeyDown, key);
        text.update();
    }
}

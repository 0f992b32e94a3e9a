package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bitquarry.emulator.RecordedRequest;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.workbench.core.edit.RowId;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A row that a statement found is edited where it stands. */
class EditSqlResultTest {
    private final UiBot bot = new UiBot();
    private final Acme acme = new Acme();

    @AfterEach
    void close() {
        acme.close();
    }

    private IEditorPart session() {
        bot.run(() -> {
            bot.page().getWorkbenchWindow().getShell().forceActive();
            new Commands(PlatformUI.getWorkbench())
                    .run(CommandIds.NEW_SQL, Map.of(CommandIds.DATASOURCE, Acme.DATASOURCE));
        });
        bot.waitUntil(
                "an SQL session",
                () -> bot.page().getActiveEditor() != null
                        && bot.page().getActiveEditor().getSite().getId().equals(PartIds.SQL_EDITOR));
        return bot.ask(() -> bot.page().getActiveEditor());
    }

    private TableBot openOnes() {
        IEditorPart editor = session();
        StyledText text = bot.find(StyledText.class, "sql.text");
        bot.focus(text);
        bot.run(() -> {
            text.insert("select Id, Title, State from web.PullRequests where State = 'OPEN'");
            text.setCaretOffset(text.getCharCount());
        });
        bot.press(SWT.CTRL | SWT.CR);
        bot.waitUntil("a result", () -> editor.getAdapter(ResultGrid.class) != null);
        return TableBot.of(bot, editor).loaded();
    }

    @Test
    void f2EditsACellOrSaysWhyItCanNotBeEdited() {
        TableBot result = openOnes();
        RowId row = result.row("Title", true);
        result.goTo(row, "Id");
        bot.press(SWT.F2);
        bot.waitUntil("why", () -> result.hintText().startsWith("Id is read-only: "));

        result.goTo(row, "Title");
        bot.press(SWT.F2);
        bot.waitUntil("the editor", () -> result.grid.editing().orElseThrow().isOpen());
        bot.type("Typed over");
        bot.press(SWT.CR);
        bot.waitUntil("the edit", () -> "Typed over".equals(result.value(row, "Title")));
    }

    @Test
    void aCellOfAResultIsChangedAndCommitted() {
        TableBot result = openOnes();
        RowId row = result.row("Title", true);
        Object number = ((RowId.Existing) row).key().get("Id");
        result.goTo(row, "Title");
        bot.type("Typed into a result");
        bot.press(SWT.CR);
        bot.waitUntil("the edit", () -> result.rows()
                .flatMap(shown -> shown.edits())
                .flatMap(edits -> edits.row(row))
                .isPresent());
        assertThat(acme.writes()).isEmpty();

        bot.press(SWT.CTRL | 's');
        bot.waitUntil("nothing is pending", () -> result.rows()
                .flatMap(shown -> shown.edits())
                .filter(edits -> edits.isEmpty())
                .isPresent());

        RecordedRequest put = acme.written().getFirst();
        assertThat(put.line()).startsWith("PUT /2.0/repositories/acme/web/pullrequests/" + number);
        assertThat(put.body()).containsIgnoringWhitespaces("\"title\":\"Typed into a result\"");
        assertThat(result.value(row, "Title")).isEqualTo("Typed into a result");
    }
}

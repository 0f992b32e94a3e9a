package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.workbench.core.edit.GridRows;
import org.bitquarry.workbench.core.edit.RowId;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A datasource gets another name while its tables are open. */
class RenamedTablesTest {
    private static final String NOW = "acme renamed";

    private final UiBot bot = new UiBot();
    private final Acme acme = new Acme();

    @AfterEach
    void close() {
        bot.run(() -> bot.page().closeAllEditors(false));
        ConnectionProfile now = Acme.core().dataSources().profile(NOW).orElseThrow();
        Acme.core().dataSources().update(NOW, now.withName(Acme.DATASOURCE));
        acme.close();
    }

    @Test
    void theirEditorsAndWhatIsPendingFollow() {
        TableBot table = TableBot.open(bot, "web", "Hooks").loaded();
        RowId row = table.row("Description", true);
        table.goTo(row, "Description");
        bot.type("kept");
        bot.press(SWT.CR);
        bot.waitUntil("the change", table.editor::isDirty);
        ConnectionProfile before =
                Acme.core().dataSources().profile(Acme.DATASOURCE).orElseThrow();

        Acme.core().dataSources().update(Acme.DATASOURCE, before.withName(NOW));

        bot.waitUntil(
                "the editor under the new name", () -> Stream.of(bot.page().getEditorReferences())
                        .map(editor -> editor.getEditor(true).getEditorInput())
                        .map(TableInput.class::cast)
                        .map(input -> input.target().datasource())
                        .toList()
                        .equals(List.of(NOW)));
        IEditorPart again = bot.ask(() -> bot.page().getActiveEditor());
        ResultGrid grid = bot.ask(() -> again.getAdapter(ResultGrid.class));
        bot.waitUntil("the change", () -> grid.rows()
                .flatMap(GridRows::edits)
                .filter(edits -> edits.row(row).isPresent())
                .isPresent());
        assertThat(bot.<Boolean>ask(again::isDirty)).isTrue();
        assertThat(acme.writes()).isEmpty();
    }
}

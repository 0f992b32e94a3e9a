package org.bitquarry.ui.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.grid.ResultGrid;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IEditorPart;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job without a mouse: register, connect, open, filter, edit, preview, commit, query, export. The keyboard is put
 * into the explorer once; from then on only keys are sent, the rest looks.
 */
class KeyboardWalkTest {
    private static final String NAME = "by keys";

    @TempDir
    Path folder;

    private final UiBot bot = new UiBot();
    private final Keyboard keys = new Keyboard(bot);

    @AfterEach
    void forget() {
        keys.close();
        bot.run(() -> bot.page().closeAllEditors(false));
        UiPlugin.core().dataSources().remove(NAME);
        UiPlugin.core().tableViews().forget(NAME);
        UiPlugin.core().demo().reset();
    }

    @Test
    void fromTheFirstKeyToAFile() throws IOException {
        bot.showView(PartIds.EXPLORER);
        Tree tree = bot.find(Tree.class, "explorer.tree");
        bot.focus(tree);

        register();
        connectAndOpen(tree);
        filter();
        edit();
        previewAndCommit();
        query();
        export();
    }

    private void register() {
        keys.press(SWT.CTRL | SWT.SHIFT | 'n');
        keys.waitForDialog();
        keys.waitFor("datasource.name");
        keys.type(NAME);
        keys.goRound();
        keys.tabTo("datasource.source.bitbucket");
        keys.press(SWT.ARROW_DOWN);
        keys.waitFor("datasource.source.demo");
        keys.press(' ');
        keys.press(SWT.CR);
        keys.waitUntil(
                "the datasource is here",
                () -> UiPlugin.core().dataSources().profile(NAME).isPresent());
        keys.waitForWindow();
    }

    private void connectAndOpen(Tree tree) {
        keys.waitUntil("the explorer has the keyboard", tree::isFocusControl);
        keys.waitUntil("the explorer stands on it", () -> selected(tree).equals(NAME));
        assertThat(keys.menu()).contains("Disconnect");
        keys.press(SWT.ARROW_RIGHT);
        keys.waitUntil("schemas", () -> tree.getSelection()[0].getItemCount() > 3);
        downTo(tree, "web");
        keys.press(SWT.ARROW_RIGHT);
        keys.waitUntil("tables", () -> tree.getSelection()[0].getItemCount() > 3);
        downTo(tree, "PullRequests");
        keys.press(SWT.CR);
        keys.waitUntil("rows", () -> rows() > 6);
        keys.waitUntil("the cells have the keyboard", () -> Keyboard.focus() instanceof NatTable);
    }

    private void filter() {
        keys.press(SWT.HOME);
        keys.waitUntil("a cell", () -> selectedColumn().isPresent());
        keys.pressUntil(
                SWT.ARROW_RIGHT, this::selectedColumn, () -> selectedColumn().equals(Optional.of("State")));
        assertThat(keys.menu()).contains("Export…", "Revert cells");
        keys.leaveAndReturn(SWT.TAB, SWT.SHIFT | SWT.TAB);
        keys.press(SWT.CTRL | SWT.SHIFT | 'l');
        keys.waitFor("grid.filter.State");
        keys.type("open");
        keys.waitUntil(
                "open ones only",
                () -> rows() == 6
                        && Keyboard.focus() instanceof Text field
                        && field.getText().equals("open"));
        keys.press(SWT.ARROW_DOWN);
        keys.waitUntil("the cells have the keyboard again", () -> Keyboard.focus() instanceof NatTable);
    }

    private void edit() {
        keys.pressUntil(
                SWT.ARROW_LEFT, this::selectedColumn, () -> selectedColumn().equals(Optional.of("Title")));
        keys.type("Typed without a mouse");
        keys.press(SWT.CR);
        keys.waitUntil(
                "a change waits", () -> editor().filter(IEditorPart::isDirty).isPresent());
    }

    private void previewAndCommit() {
        keys.press(SWT.CTRL | SWT.SHIFT | 'p');
        keys.waitForDialog();
        keys.goRound();
        keys.press(SWT.ESC);
        keys.waitForWindow();
        keys.press(SWT.CTRL | 's');
        keys.waitUntil(
                "nothing waits", () -> editor().filter(part -> !part.isDirty()).isPresent());
    }

    private void query() {
        keys.press(SWT.CTRL | 't');
        keys.waitUntil("a session", () -> Keyboard.focus() instanceof StyledText);
        // A point would open the list of proposals, which without a window manager takes the keyboard.
        keys.type("select Slug from Repositories where Slug = 'web'");
        assertThat(keys.menu()).contains("Run statement");
        keys.press(SWT.CTRL | SWT.CR);
        keys.waitUntil("its row", () -> rows() == 1);
        keys.leaveAndReturn(SWT.CTRL | SWT.TAB, SWT.SHIFT | SWT.TAB);
    }

    private void export() throws IOException {
        Path file = folder.resolve("keys.csv");
        keys.pressUntil(SWT.F6, Keyboard::focus, () -> Keyboard.focus() instanceof NatTable);
        keys.press(SWT.CTRL | SWT.SHIFT | 'x');
        keys.waitForDialog();
        keys.goRound();
        keys.tabTo("export.file");
        keys.press(SWT.CTRL | 'a');
        keys.type(file.toString());
        keys.press(SWT.CR);
        keys.waitUntil("the file", () -> Files.exists(file));
        keys.waitForWindow();
        assertThat(Files.readString(file)).isEqualToIgnoringNewLines("Slugweb");
    }

    private void downTo(Tree tree, String name) {
        keys.pressUntil(
                SWT.ARROW_DOWN, () -> selected(tree), () -> selected(tree).equals(name));
    }

    private static String selected(Tree tree) {
        return tree.getSelectionCount() == 1
                ? tree.getSelection()[0].getText().split(" {2}")[0].strip()
                : "";
    }

    private Optional<IEditorPart> editor() {
        return Optional.ofNullable(bot.page().getActiveEditor());
    }

    private Optional<ResultGrid> grid() {
        return editor().map(part -> part.getAdapter(ResultGrid.class));
    }

    private int rows() {
        return grid().flatMap(ResultGrid::rows).map(shown -> shown.count()).orElse(0);
    }

    private Optional<String> selectedColumn() {
        return grid().flatMap(shown -> shown.selected().map(cell -> shown.rows()
                .orElseThrow()
                .rows()
                .columns()
                .get(cell.column())
                .name()));
    }
}

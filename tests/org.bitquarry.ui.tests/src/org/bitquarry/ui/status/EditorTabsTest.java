package org.bitquarry.ui.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.CategoryColour;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.ActiveDataSource;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.ui.table.TableInput;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tab of an editor has the colour of its datasource's category. */
class EditorTabsTest {
    private static final ConnectionProfile TABBED = ConnectionProfile.named("tabbed");

    private final UiBot bot = new UiBot();
    private final WorkbenchCore core = UiPlugin.core();

    @BeforeEach
    void open() {
        core.dataSources().save(TABBED.withCategory(Optional.of(Category.PROD)));
        bot.run(() -> new Commands(PlatformUI.getWorkbench().getWorkbenchWindows()[0])
                .run(CommandIds.NEW_SQL, Map.of(CommandIds.DATASOURCE, TABBED.name())));
        bot.waitUntil("the session", () -> editor() != null);
    }

    private @Nullable IEditorPart editor() {
        return bot.page().getActiveEditor();
    }

    private void waitFor(Palette strokes) {
        waitFor(Icons.SQL, strokes);
    }

    private void waitFor(Icons icon, Palette strokes) {
        bot.waitUntil("the tab in " + strokes, () -> icon.image(strokes).equals(shown()));
    }

    private @Nullable Image shown() {
        @Nullable IEditorPart editor = editor();
        return editor != null
                        && editor.getSite()
                                        .getService(MPart.class)
                                        .getTransientData()
                                        .get(IPresentationEngine.OVERRIDE_ICON_IMAGE_KEY)
                                instanceof Image image
                ? image
                : null;
    }

    @Test
    void aTableHasItTooAndIsWhatIsMeant() {
        TableInput input = new TableInput(new EditTarget(TABBED.name(), "web", "PullRequests"));
        bot.run(() -> {
            try {
                bot.page().openEditor(input, "org.bitquarry.ui.table");
            } catch (PartInitException refused) {
                throw new AssertionError(refused);
            }
        });
        waitFor(Icons.TABLE, Palette.PROD);
        assertThat(bot.<Optional<String>>ask(() ->
                        ActiveDataSource.in(bot.page().getWorkbenchWindow()).map(ConnectionProfile::name)))
                .contains(TABBED.name());
    }

    @Test
    void itFollowsTheCategory() {
        waitFor(Palette.PROD);

        core.categories().put(CategoryRules.of(Category.PROD).withColour(CategoryColour.PINK));
        waitFor(Palette.PINK);

        core.dataSources().save(TABBED);
        waitFor(Palette.SECONDARY);
        assertThat(core.dataSources().profile(TABBED.name())).contains(TABBED);
    }
}

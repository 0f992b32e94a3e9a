package org.bitquarry.app.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.DialogBot;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** The dialogs in which datasources are managed, with long names and with what goes wrong. */
final class ManagerShots {
    private static final String COMMAND = "org.bitquarry.ui.command.";
    private static final String CATEGORIES = "org.bitquarry.ui.preferences.categories";
    private static final int SIGN_IN_PAGE = 2;
    private static final int PROPERTIES_PAGE = 3;
    private static final int SAFETY_PAGE = 4;
    private static final String FROM_A_COLLEAGUE = """
            {"datasources": [
              {"name": "mobile", "group": "Work/Mobile",
               "properties": {"Workspace": "acme", "User": "ann@acme.example"}},
              {"name": "shop", "group": "Work/Web", "category": "PROD",
               "properties": {"Workspace": "acme", "User": "ann@acme.example", "URL": "https://bitbucket.evil.example/2.0"}},
              {"name": "sandbox", "category": "DEV", "properties": {"Workspace": "acme", "User": "ann@acme.example"}},
              {"name": "with a secret", "properties": {"Workspace": "acme", "User": "ann@acme.example",
               "APIToken": "in plain text", "AutoConnect": "true"}},
              {"name": "half", "properties": {"Timeout": "soon"}},
              {"name": "Mobile"}
            ]}""";

    private ManagerShots() {}

    static List<Step> all() {
        return List.of(
                new ManagerStep(),
                new Shot("group", (guide, walk) -> group(guide)),
                new Shot("move", (guide, walk) -> {
                    guide.command(COMMAND + "movetogroup");
                    guide.waitForDialog("Move to group");
                }),
                new Shot("properties", (guide, walk) -> properties(guide)),
                new Shot("problem-files", (guide, walk) -> {
                    guide.command(COMMAND + "problemfiles");
                    guide.waitForDialog("Files that can't be used");
                }),
                new Shot("import", (guide, walk) -> preview(guide)),
                new Shot("import-refused", (guide, walk) -> refusal(guide)),
                new Shot("export-datasources", (guide, walk) -> export(guide)),
                new Shot("categories", (guide, walk) -> categories(guide)),
                new Shot("category-new", (guide, walk) -> {
                    categories(guide);
                    walk.push("categories.add");
                    walk.waitForDialog("Add category");
                }),
                new Shot("calendar", (guide, walk) -> calendar(guide)),
                new Shot("driver-properties", (guide, walk) -> driverProperties(guide)),
                new Shot("safety", (guide, walk) -> safety(guide)),
                new Shot("remove-several", (guide, walk) -> {
                    guide.command(
                            COMMAND + "removedatasource",
                            Map.of(".datasource", ManagerStep.SHOP.name() + "\n" + ManagerStep.LONG.name()));
                    guide.waitForDialog("Remove datasource");
                }),
                new ProductionStep(),
                new EmptyManagerStep());
    }

    private static void group(Guide guide) {
        guide.command(COMMAND + "newgroup");
        Text name = new DialogBot(guide.bot()).find("New group", Text.class);
        guide.bot().run(() -> name.setText(" / "));
    }

    private static void properties(Guide guide) {
        guide.command(COMMAND + "datasourceproperties", Map.of(".datasource", ManagerStep.LONG.name()));
        Table table = guide.bot().find(Table.class, "properties.table");
        guide.bot().waitUntil("the properties", () -> table.getItemCount() > 0);
    }

    private static Path written() {
        try {
            return Files.writeString(UiPlugin.core().dataArea().resolve("from-a-colleague.json"), FROM_A_COLLEAGUE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void preview(Guide guide) {
        guide.command(COMMAND + "importdatasources", Map.of(".file", written().toString()));
        UiBot bot = guide.bot();
        Table table = bot.find(Table.class, "import.table");
        bot.waitUntil("the preview", () -> table.getItemCount() > 1);
        bot.run(() -> {
            table.setSelection(1);
            table.notifyListeners(SWT.Selection, new Event());
        });
    }

    private static void refusal(Guide guide) {
        Path broken = UiPlugin.core().dataArea().resolve("datasources/cut-short.json.broken");
        guide.command(COMMAND + "importdatasources", Map.of(".file", broken.toString()));
        Label state = guide.bot().find(Label.class, "import.state");
        guide.bot().waitUntil("the refusal", () -> state.getText().contains("no JSON"));
    }

    private static void export(Guide guide) {
        guide.command(
                COMMAND + "exportdatasources",
                Map.of(".datasource", ManagerStep.SHOP.name() + "\n" + ManagerStep.LONG.name()));
        guide.bot().find(Table.class, "export.table");
    }

    private static void categories(Guide guide) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> PreferencesUtil.createPreferenceDialogOn(
                        PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), CATEGORIES, null, null)
                .open());
        guide.bot().find(Table.class, "categories.table");
    }

    private static void calendar(Guide guide) {
        edit(guide, SIGN_IN_PAGE);
        new DialogBot(guide.bot()).press("Edit datasource " + ManagerStep.SHOP.name(), "Calendar…");
        guide.bot().find(DateTime.class, "datasource.calendar");
    }

    private static void driverProperties(Guide guide) {
        edit(guide, PROPERTIES_PAGE);
        Table table = guide.bot().find(Table.class, "datasource.properties");
        guide.bot().run(() -> {
            table.setSelection(1);
            table.notifyListeners(SWT.Selection, new Event());
        });
    }

    private static void safety(Guide guide) {
        edit(guide, SAFETY_PAGE);
        guide.bot().find(Button.class, "datasource.autoconnect");
    }

    private static void edit(Guide guide, int wanted) {
        guide.command(COMMAND + "editdatasource", Map.of(".datasource", ManagerStep.SHOP.name()));
        for (int page = 1; page < wanted; page++) {
            new WizardWalk(guide).push("datasource.next");
            guide.settle();
        }
    }
}

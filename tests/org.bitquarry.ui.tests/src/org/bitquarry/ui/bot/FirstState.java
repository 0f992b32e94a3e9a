package org.bitquarry.ui.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.CategoryBook;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.edit.WaitingEdits;
import org.bitquarry.workbench.core.log.LogLimits;
import org.bitquarry.workbench.core.query.ScratchText;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.prefs.BackingStoreException;

/** What the application knows at its first start: the demo, and nothing else. For use when no work goes on. */
final class FirstState {
    private static final ConnectionProfile DEMO =
            ConnectionProfile.named("demo").with(ConnectionProperties.SOURCE, "Demo");

    private FirstState() {}

    static void bringBack() {
        WorkbenchCore core = UiPlugin.core();
        core.pendingChanges().pending().forEach(StagedEdits::revertAll);
        List<WaitingEdits> waiting = core.pendingChanges().waiting();
        waiting.forEach(core.pendingChanges()::discard);
        onlyTheDemo(core);
        usualCategories(core.categories());
        core.scratchTexts().list().stream().map(ScratchText::id).toList().forEach(core.scratchTexts()::remove);
        core.places().remove(core.places().favourites());
        try {
            core.history().remove(core.history().entries());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        usualPreferences();
        usualSizes();
        core.httpLog().limit(LogLimits.usual());
    }

    private static void onlyTheDemo(WorkbenchCore core) {
        List<ConnectionProfile> known = List.copyOf(core.dataSources().profiles());
        for (ConnectionProfile profile : known) {
            core.tableViews().forget(profile.name());
            if (profile.equals(DEMO)) {
                core.dataSources().disconnect(profile.name());
            } else {
                core.dataSources().remove(profile.name());
            }
        }
        if (!known.contains(DEMO)) {
            core.dataSources().save(DEMO);
        }
        core.demo().reset();
    }

    private static void usualCategories(CategoryBook categories) {
        categories.rules().stream()
                .filter(rules -> !CategoryBook.standard().rules().contains(rules))
                .map(CategoryRules::category)
                .toList()
                .forEach(categories::remove);
    }

    private static void usualPreferences() {
        try {
            for (String node : List.of("org.bitquarry.ui", "org.bitquarry.workbench.core")) {
                InstanceScope.INSTANCE.getNode(node).clear();
            }
        } catch (BackingStoreException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** In which dialogs were left. */
    private static void usualSizes() {
        IDialogSettings all = PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(UiPlugin.class))
                .getDialogSettings();
        Stream.of(all.getSections()).forEach(((DialogSettings) all)::removeSection);
    }

    static void forgetRequests() {
        UiPlugin.core().httpLog().clear();
    }
}

package org.bitquarry.app.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.workbench.core.datasource.DataSources;
import org.eclipse.swt.widgets.Button;

/** Without datasources the explorer says what to do. */
final class EmptyManagerStep implements Step {
    @Override
    public String name() {
        return "no-datasources";
    }

    @Override
    public void walk(Guide guide) {
        guide.bot().run(() -> guide.bot().page().closeAllEditors(false));
        DataSources dataSources = UiPlugin.core().dataSources();
        dataSources.profiles().stream().map(ConnectionProfile::name).forEach(dataSources::remove);
        UiPlugin.core().groups().all().reversed().forEach(UiPlugin.core().groups()::dissolve);
        forgetBroken();
        guide.command("org.eclipse.ui.file.refresh");
        guide.bot().find(Button.class, "explorer.register");
    }

    private static void forgetBroken() {
        try {
            Files.deleteIfExists(UiPlugin.core().dataArea().resolve("datasources/cut-short.json.broken"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        UiPlugin.core().dataSources().refresh();
    }
}

package org.bitquarry.app.tour;

import java.util.Map;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.emulator.Faults;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.workbench.core.datasource.DataSources;
import org.bitquarry.workbench.core.datasource.SecretPlace;

/** A workspace behind a network that can be slow, used up or gone, as a datasource of its own; goes with {@link #close}. */
final class OtherWorld implements AutoCloseable {
    static final String NAME = "elsewhere";

    private final Emulator emulator;

    OtherWorld(EmulatorOptions options) {
        emulator = Emulator.start(options);
        DataSources dataSources = UiPlugin.core().dataSources();
        dataSources.save(ConnectionProfile.named(NAME)
                .with(ConnectionProperties.SOURCE, "Bitbucket")
                .with(ConnectionProperties.WORKSPACE, "acme")
                .with(ConnectionProperties.URL, emulator.baseUri().toString())
                .with(ConnectionProperties.USER, Account.DEMO_EMAIL));
        dataSources.keepSecrets(
                NAME,
                Map.of(ConnectionProperties.API_TOKEN.name(), Account.DEMO_TOKEN.toCharArray()),
                SecretPlace.SESSION);
    }

    /** What goes wrong from now on. */
    Faults faults() {
        return emulator.faults();
    }

    @Override
    public void close() {
        emulator.faults().clear();
        UiPlugin.core().dataSources().disconnect(NAME);
        UiPlugin.core().dataSources().remove(NAME);
        emulator.close();
    }
}

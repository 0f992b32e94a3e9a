package org.bitquarry.app.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.SecretPlace;
import org.eclipse.swt.SWT;

/** The page when some secrets can be read and others can't; what the step brings, it takes away. */
final class BrokenStorageStep implements Step {
    private static final String WELL = "tour-well";
    private static final String BROKEN =
            "tour-broken, whose name is so long that no column of the table is wide enough";

    @Override
    public String name() {
        return "secure-storage-broken";
    }

    @Override
    public void walk(Guide guide) {
        WorkbenchCore core = UiPlugin.core();
        core.dataSources().save(ConnectionProfile.named(BROKEN));
        core.dataSources().keepSecrets(WELL, Map.of("APIToken", "any".toCharArray()), SecretPlace.STORE);
        core.dataSources().keepSecrets(BROKEN, Map.of("APIToken", "any".toCharArray()), SecretPlace.STORE);
        damage(core.dataArea().resolve("secrets"));
        SecureStorageStep.open(guide);
    }

    /** Breaks the file whose name begins as the datasource's does. */
    static void damage(Path folder) {
        try (var files = Files.newDirectoryStream(folder, "tour-broken*.secrets")) {
            for (Path file : files) {
                Files.writeString(file, "rubbish");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void leave(Guide guide) {
        guide.bot().press(SWT.ESC);
    }

    /** Takes away what the steps about secure storage brought. */
    static void tidy() {
        UiPlugin.core().dataSources().remove(BROKEN);
        UiPlugin.core().dataSources().remove(WELL);
    }
}

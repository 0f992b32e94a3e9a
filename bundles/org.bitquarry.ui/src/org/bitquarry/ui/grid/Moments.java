package org.bitquarry.ui.grid;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.bitquarry.workbench.core.inspect.RelativeTime;
import org.bitquarry.workbench.core.work.KeptSettings;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Control;

/** Whether grids tell moments as they are seen from now; a preference, kept for the next start. */
final class Moments {
    private static final String RELATIVE = "grid.relativeTimes";
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private final IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode("org.bitquarry.ui");
    private final Clock clock = Clock.systemUTC();

    boolean areRelative() {
        return preferences.getBoolean(RELATIVE, false);
    }

    void setRelative(boolean relative) {
        preferences.putBoolean(RELATIVE, relative);
        KeptSettings.write(preferences, "the choice of relative times");
    }

    /** Returns a moment as seen from now, if that is wanted. */
    Optional<String> words(Instant moment) {
        return areRelative() ? Optional.of(RelativeTime.words(moment, clock.instant())) : Optional.empty();
    }

    /** Returns a moment with all its digits, where the person is and in UTC. */
    static String exact(Instant moment, ZoneId zone) {
        String local = EXACT.format(moment.atZone(zone)).replaceAll("\\.0+$|(\\.\\d*?)0+$", "$1");
        return local + " " + zone + "\n" + moment + " (UTC)";
    }

    /** Runs the action after each change of the choice, until the control is disposed. */
    void onChange(Control owner, Runnable action) {
        IEclipsePreferences.IPreferenceChangeListener listener = event -> {
            if (event.getKey().equals(RELATIVE) && !owner.isDisposed()) {
                action.run();
            }
        };
        preferences.addPreferenceChangeListener(listener);
        owner.addDisposeListener(gone -> preferences.removePreferenceChangeListener(listener));
    }
}

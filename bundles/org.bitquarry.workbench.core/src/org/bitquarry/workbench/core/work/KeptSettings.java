package org.bitquarry.workbench.core.work;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.osgi.service.prefs.BackingStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes settings when they change: the platform does it at the end, which a process that is killed never comes to. */
public final class KeptSettings {
    private static final Logger LOG = LoggerFactory.getLogger(KeptSettings.class);

    private KeptSettings() {}

    /**
     * Writes settings soon; returns at once. From any thread. What can't be written is logged, and holds until the end.
     *
     * @param what they are, for the log
     */
    public static void write(IEclipsePreferences settings, String what) {
        ICoreRunnable flush = monitor -> flush(settings, what);
        Job.createSystem("Keep " + what, flush).schedule();
    }

    private static void flush(IEclipsePreferences settings, String what) {
        try {
            settings.flush();
        } catch (BackingStoreException refused) {
            LOG.warn("It can't be written: {}", what, refused);
        }
    }
}

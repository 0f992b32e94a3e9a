package org.bitquarry.workbench.core.query;

import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.workbench.core.work.KeptSettings;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/**
 * What a person chose for SQL sessions.
 *
 * @param errors what happens after an error in a script
 */
public record SqlSettings(ScriptErrors errors) {
    private static final String NODE = "org.bitquarry.workbench.core";
    private static final String ERRORS = "sql.scriptErrors";
    private static final SqlSettings USUAL = new SqlSettings(ScriptErrors.ASK);

    /** Returns what holds until a person chooses. */
    public static SqlSettings usual() {
        return USUAL;
    }

    /** Returns what was chosen. */
    public static SqlSettings saved() {
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
        return new SqlSettings(named(node.get(ERRORS, USUAL.errors().name())).orElse(USUAL.errors()));
    }

    private static Optional<ScriptErrors> named(String name) {
        return Stream.of(ScriptErrors.values())
                .filter(value -> value.name().equals(name))
                .findFirst();
    }

    /** Keeps it; blocks on a small file. What can't be written holds until the end of this run. */
    public void save() {
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
        node.put(ERRORS, errors.name());
        KeptSettings.write(node, "the settings of SQL sessions");
    }
}

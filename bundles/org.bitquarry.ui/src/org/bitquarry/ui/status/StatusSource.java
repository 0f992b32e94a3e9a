package org.bitquarry.ui.status;

import java.util.Optional;
import org.bitquarry.workbench.core.Registration;

/**
 * What a part says in the status line while it is active: rows, requests, time. A part gives it as its adapter. For use
 * on the UI thread.
 */
public interface StatusSource {
    /** Returns one line; empty while there is nothing to say. */
    Optional<String> text();

    /** Runs an action after each change of the text, from whatever thread changes it, until the registration is closed. */
    Registration onChange(Runnable action);
}

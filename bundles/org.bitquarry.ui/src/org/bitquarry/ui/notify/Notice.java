package org.bitquarry.ui.notify;

import java.util.Optional;

/**
 * What a person is told without being interrupted.
 *
 * @param title what has ended
 * @param text how it went
 * @param failed it did not go well
 * @param action the words of what a click does, where that has to be said
 * @param click what a click on it does; runs on the UI thread
 */
public record Notice(String title, String text, boolean failed, Optional<String> action, Runnable click) {
    /** A click leads back to what has ended. */
    public Notice(String title, String text, boolean failed, Runnable click) {
        this(title, text, failed, Optional.empty(), click);
    }
}

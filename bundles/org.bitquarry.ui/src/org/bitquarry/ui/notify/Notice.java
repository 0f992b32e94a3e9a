package org.bitquarry.ui.notify;

/**
 * What a person is told without being interrupted.
 *
 * @param title what has ended
 * @param text how it went
 * @param failed it did not go well
 * @param click what a click on it does; runs on the UI thread
 */
public record Notice(String title, String text, boolean failed, Runnable click) {}

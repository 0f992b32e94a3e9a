package org.bitquarry.app.cli;

/** Arguments that make no sense; the message tells what would. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}

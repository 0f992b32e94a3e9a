package org.bitquarry.workbench.core.secure;

/** What a store still does after somebody gave it up. */
final class GivenUpWork {
    private GivenUpWork() {}

    /** Waits until all of it has ended, so that it touches no file any more. */
    static void await() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals(Patience.THREAD)) {
                thread.join();
            }
        }
    }
}

package org.bitquarry.workbench.core.log;

/** The name of a datasource that is asked, which may get another one while it is. Thread-safe. */
final class AskedSource {
    private volatile String name;

    AskedSource(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Takes another name, if the datasource is the one that had the name before. */
    void rename(String before, String now) {
        if (name.equalsIgnoreCase(before)) {
            name = now;
        }
    }
}

package org.bitquarry.workbench.core.datasource;

/** Is told what happens to datasources, from whatever thread does it; must not block. */
@FunctionalInterface
public interface DataSourceListener {
    /** Receives what has just happened. */
    void changed(DataSourceEvent event);
}

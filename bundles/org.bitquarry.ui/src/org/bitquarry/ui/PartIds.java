package org.bitquarry.ui;

/** The identifiers under which {@code plugin.xml} registers views and editors. */
public final class PartIds {
    public static final String BUDGET = "org.bitquarry.ui.budget";
    public static final String DOCUMENTATION = "org.bitquarry.ui.documentation";
    public static final String EXPLORER = "org.bitquarry.ui.explorer";
    public static final String GUIDE = "org.bitquarry.ui.guide";
    public static final String HISTORY = "org.bitquarry.ui.history";
    public static final String HTTP_LOG = "org.bitquarry.ui.httplog";
    public static final String INSPECTOR = "org.bitquarry.ui.inspector";
    public static final String OUTLINE = "org.bitquarry.ui.outline";
    public static final String PENDING_CHANGES = "org.bitquarry.ui.pendingchanges";
    public static final String SQL_EDITOR = "org.bitquarry.ui.sql";
    public static final String TABLE_EDITOR = "org.bitquarry.ui.table";

    public static final String TOUR = "org.bitquarry.ui.tour";

    private PartIds() {}
}

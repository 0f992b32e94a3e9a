package org.bitquarry.ui;

/** The identifiers of the commands by which parts reach each other, and of their parameters; {@code plugin.xml} declares them. */
public final class CommandIds {
    public static final String REGISTER = "org.bitquarry.ui.command.register";
    public static final String OPEN_DEMO = "org.bitquarry.ui.command.opendemo";
    public static final String CONNECT = "org.bitquarry.ui.command.connect";
    public static final String DISCONNECT = "org.bitquarry.ui.command.disconnect";
    public static final String SIGN_IN = "org.bitquarry.ui.command.signin";
    public static final String TEST_CONNECTION = "org.bitquarry.ui.command.testconnection";
    public static final String EDIT_DATASOURCE = "org.bitquarry.ui.command.editdatasource";
    public static final String REMOVE_DATASOURCE = "org.bitquarry.ui.command.removedatasource";
    public static final String RESET_DEMO = "org.bitquarry.ui.command.resetdemo";
    public static final String STOP = "org.bitquarry.ui.command.stop";
    public static final String NEW_SQL = "org.bitquarry.ui.command.newsql";
    public static final String OPEN_TABLE = "org.bitquarry.ui.command.opentable";
    public static final String COPY_NAME = "org.bitquarry.ui.command.copyname";
    public static final String TABLE_DOCUMENTATION = "org.bitquarry.ui.command.tabledocumentation";

    /** Follows a command's identifier: the parameter that names a datasource. */
    public static final String DATASOURCE = ".datasource";
    /** Follows a command's identifier: the parameter that names a schema. */
    public static final String SCHEMA = ".schema";
    /** Follows a command's identifier: the parameter that names a table. */
    public static final String TABLE = ".table";

    /** Follows the command that opens a session: the parameter with the text that it begins with. */
    public static final String TEXT = ".text";

    /** Follows the command that opens a session: the parameter that lets its text run at once, whatever its value. */
    public static final String RUN = ".run";

    private CommandIds() {}
}

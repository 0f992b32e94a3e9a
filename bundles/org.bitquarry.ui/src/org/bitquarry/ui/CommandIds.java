package org.bitquarry.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
    public static final String REGISTER_LIKE = "org.bitquarry.ui.command.registerlike";
    public static final String RECONNECT = "org.bitquarry.ui.command.reconnect";
    public static final String PROPERTIES = "org.bitquarry.ui.command.datasourceproperties";
    public static final String IMPORT = "org.bitquarry.ui.command.importdatasources";
    public static final String EXPORT = "org.bitquarry.ui.command.exportdatasources";
    public static final String COPY_URL = "org.bitquarry.ui.command.copyjdbcurl";
    public static final String COPY_STRING = "org.bitquarry.ui.command.copyconnectionstring";
    public static final String PASTE_DATASOURCE = "org.bitquarry.ui.command.pastedatasource";
    public static final String NEW_GROUP = "org.bitquarry.ui.command.newgroup";
    public static final String MOVE_TO_GROUP = "org.bitquarry.ui.command.movetogroup";
    public static final String PROBLEM_FILES = "org.bitquarry.ui.command.problemfiles";
    public static final String STOP = "org.bitquarry.ui.command.stop";
    public static final String OPEN_FILE = "org.bitquarry.ui.command.openfile";
    public static final String NEW_SQL = "org.bitquarry.ui.command.newsql";
    public static final String GALLERY = "org.bitquarry.ui.command.gallery";
    public static final String OPEN_TABLE = "org.bitquarry.ui.command.opentable";
    public static final String COPY_NAME = "org.bitquarry.ui.command.copyname";
    public static final String COPY_QUALIFIED_NAME = "org.bitquarry.ui.command.copyqualifiedname";
    public static final String STAR = "org.bitquarry.ui.command.star";
    public static final String FIND_ANYTHING = "org.bitquarry.ui.command.findanything";
    public static final String TABLE_DOCUMENTATION = "org.bitquarry.ui.command.tabledocumentation";

    public static final String GUIDE = "org.bitquarry.ui.command.guide";
    public static final String TOUR = "org.bitquarry.ui.command.tour";

    /** Follows a command's identifier: the parameter that names a datasource, or several, a line each. */
    public static final String DATASOURCE = ".datasource";
    /** Follows the command that registers a datasource: the parameter that names its group. */
    public static final String GROUP = ".group";
    /** Follows the command that imports datasources: the parameter that names a file. */
    public static final String FILE = ".file";
    /** Follows a command's identifier: the parameter that names a schema. */
    public static final String SCHEMA = ".schema";
    /** Follows a command's identifier: the parameter that names a table. */
    public static final String TABLE = ".table";

    /** Follows the command that opens a table: the parameter with the condition, in SQL, that its rows meet. */
    /** Follows the command that opens a table: the parameter with a condition in SQL that its rows meet. */
    public static final String WHERE = ".where";

    /** Follows the command that opens a session: the parameter with the text that it begins with. */
    public static final String TEXT = ".text";

    /** Follows the command that opens a session: the parameter that lets its text run at once, whatever its value. */
    public static final String RUN = ".run";

    private CommandIds() {}

    /** Makes the value of a parameter that names several datasources. */
    public static String names(List<String> names) {
        return String.join("\n", names);
    }

    /** Returns the datasources that the value of a parameter names. */
    public static List<String> names(@Nullable String value) {
        return value == null
                ? List.of()
                : value.lines().filter(name -> !name.isBlank()).toList();
    }
}

package org.bitquarry.ui.sql;

/** Which files a person chooses among. */
final class SqlFileChoice {
    static final String[] PATTERNS = {"*.sql", "*"};
    static final String[] NAMES = {"SQL (*.sql)", "All files"};

    private SqlFileChoice() {}
}

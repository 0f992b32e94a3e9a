package org.bitquarry.model.docs;

import org.bitquarry.model.table.SchemaKind;

/** Tells which schema a query names for tables of a kind. */
@FunctionalInterface
public interface SchemaNames {
    /** The schemas of the demo workspace. */
    SchemaNames DEMO = kind -> switch (kind) {
        case INFORMATION -> "Information";
        case PROJECT -> "CORE";
        case REPOSITORY -> "web";
        case ALL_PROJECTS -> "AllProjects";
        case ALL_REPOSITORIES -> "AllRepositories";
        case SYS -> "sys";
    };

    /** Returns the name as a statement writes it. */
    String of(SchemaKind kind);
}

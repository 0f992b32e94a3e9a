package org.bitquarry.bitbucket.tables;

import static org.bitquarry.model.table.ColumnBuilder.json;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.uuid;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.Operator.GE;
import static org.bitquarry.model.table.Operator.GT;
import static org.bitquarry.model.table.Operator.LE;
import static org.bitquarry.model.table.Operator.LT;

import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.SchemaKind;

/** Columns that occur in many tables. */
final class CommonColumns {
    static final String PROJECT = "/workspaces/{workspace}/projects/{project}";
    static final String REPOSITORY = "/repositories/{workspace}/{repository}";

    private CommonColumns() {}

    /** The whole item as it came: a JSON column without a pointer. */
    static ColumnBuilder rawJson() {
        return json("RawJson")
                .hidden()
                .readOnly("it is the answer as it came")
                .describedAs("The whole object as Bitbucket sent it.");
    }

    static ColumnBuilder webUrl() {
        return varchar("WebUrl").at("/links/html/href").describedAs("Page for people.");
    }

    /** An account's id, which points at the members. */
    static ColumnBuilder accountUuid(String name, String pointer) {
        return uuid(name).at(pointer + "/uuid").references(SchemaKind.INFORMATION, "Users", "UserUUID");
    }

    static ColumnBuilder displayName(String name, String pointer) {
        return varchar(name).at(pointer + "/display_name").describedAs("Name as people see it.");
    }

    static ColumnBuilder nickname(String name, String pointer) {
        return varchar(name).at(pointer + "/nickname").describedAs("Short name; not unique.");
    }

    static ColumnBuilder accountId(String name, String pointer) {
        return varchar(name).at(pointer + "/account_id").describedAs("Id of the Atlassian account.");
    }

    /** When something was made, in lists that filter and sort by it. */
    static ColumnBuilder createdOn(String description) {
        return moment("CreatedOn", "created_on").describedAs(description);
    }

    /** When something changed last, in lists that filter and sort by it. */
    static ColumnBuilder updatedOn() {
        return moment("UpdatedOn", "updated_on").describedAs("When it changed last.");
    }

    private static ColumnBuilder moment(String name, String field) {
        return timestamp(name)
                .at("/" + field)
                .required()
                .filteredBy(field, LT, LE, GT, GE)
                .sortable();
    }
}

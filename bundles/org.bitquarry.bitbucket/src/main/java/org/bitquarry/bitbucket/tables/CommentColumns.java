package org.bitquarry.bitbucket.tables;

import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.integer;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.Operator.EQ;
import static org.bitquarry.model.table.Operator.IN;
import static org.bitquarry.model.table.Operator.NE;
import static org.bitquarry.model.table.Operator.NOT_IN;

import org.bitquarry.model.table.ColumnBuilder;

/** Columns of comments, whatever they are about. */
final class CommentColumns {
    static final String FIXED = "only the text of a comment can be changed";

    private CommentColumns() {}

    static ColumnBuilder id() {
        return bigint("Id").at("/id").key().describedAs("Number of the comment.");
    }

    static ColumnBuilder text(String description) {
        return varchar("ContentRaw")
                .at("/content/raw")
                .required()
                .insertRequired()
                .updatable()
                .describedAs(description);
    }

    static ColumnBuilder html() {
        return varchar("ContentHtml").at("/content/html").hidden().describedAs("Text as HTML.");
    }

    static ColumnBuilder parent() {
        return bigint("ParentId")
                .at("/parent/id")
                .insertable()
                .notUpdatable(FIXED)
                .describedAs("Comment that it answers.");
    }

    /** Who wrote it, and where it stands in the changes; for lists that filter by the account. */
    static ColumnBuilder[] authorAndPlace(String whole) {
        return new ColumnBuilder[] {
            CommonColumns.accountUuid("UserUUID", "/user")
                    .filteredBy("user.uuid", EQ, NE, IN, NOT_IN)
                    .describedAs("Account that wrote it."),
            CommonColumns.displayName("UserDisplayName", "/user"),
            CommonColumns.nickname("UserNickname", "/user").filteredBy("user.nickname", EQ, IN),
            parent(),
            varchar("InlinePath")
                    .at("/inline/path")
                    .insertable()
                    .notUpdatable(FIXED)
                    .describedAs("File that it stands at; NULL for the whole " + whole + "."),
            integer("InlineFrom")
                    .at("/inline/from")
                    .insertable()
                    .notUpdatable(FIXED)
                    .describedAs("Line of the old file."),
            integer("InlineTo")
                    .at("/inline/to")
                    .insertable()
                    .notUpdatable(FIXED)
                    .describedAs("Line of the new file.")
        };
    }
}

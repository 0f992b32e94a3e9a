package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.accountUuid;
import static org.bitquarry.bitbucket.tables.CommonColumns.displayName;
import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.SchemaKind.REPOSITORY;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.model.table.Verb.DELETE;
import static org.bitquarry.model.table.Verb.INSERT;
import static org.bitquarry.model.table.Verb.READ;

import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/** Files that a repository offers beside its history. */
final class DownloadTables {
    private static final String ALL = CommonColumns.REPOSITORY + "/downloads";
    private static final String ONE = ALL + "/{Name}";

    static final TableDefinition DOWNLOADS = table("Downloads")
            .in(REPOSITORY)
            .describedAs("Files that a repository offers to fetch.")
            .listedAt(ALL)
            .sizeTrusted()
            .unfiltered()
            .columns(
                    varchar("Name")
                            .at("/name")
                            .key()
                            .insertRequired()
                            .notUpdatable("a file can't be renamed")
                            .describedAs("Name of the file."),
                    bigint("Size").at("/size").required().describedAs("Number of its bytes."),
                    bigint("Downloads").at("/downloads").required().describedAs("How often it was fetched."),
                    timestamp("CreatedOn").at("/created_on").required().describedAs("When it was uploaded."),
                    accountUuid("UserUUID", "/user").describedAs("Account that uploaded it."),
                    displayName("UserDisplayName", "/user"),
                    varchar("Content")
                            .readFrom(ONE)
                            .redirected()
                            .insertRequired()
                            .notUpdatable("upload it under another name, or delete it first")
                            .describedAs("Its text."),
                    rawJson())
            .inserted(new WriteRule.Upload(ALL, "Name", Optional.of("Content"), Optional.of("files"), Map.of()))
            .updated(new WriteRule.Unsupported("a file is uploaded or deleted"))
            .deleted(new WriteRule.Delete(ONE, false).losing("the bytes of a file can't be written back as a text"))
            .scope(READ, "read:repository:bitbucket")
            .scope(INSERT, "write:repository:bitbucket")
            .scope(DELETE, "write:repository:bitbucket")
            .limit("Only texts can be uploaded as values.")
            .build();

    private DownloadTables() {}
}

package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.SchemaKind.PROJECT;
import static org.bitquarry.model.table.SchemaKind.REPOSITORY;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.model.table.Verb.DELETE;
import static org.bitquarry.model.table.Verb.INSERT;
import static org.bitquarry.model.table.Verb.READ;
import static org.bitquarry.model.table.Verb.UPDATE;

import java.util.List;
import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.TableBuilder;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/** Public keys with which machines read a repository, or all of a project. */
final class KeyTables {
    static final String SAME_KEY = "Bitbucket can't exchange a key: delete it and add another";
    private static final String OF_PROJECT = CommonColumns.PROJECT + "/deploy-keys";
    private static final String OF_REPOSITORY = CommonColumns.REPOSITORY + "/deploy-keys";

    /** Behind the path of one key there is a list that holds it: rows are read from the list of all. */
    static final TableDefinition OF_PROJECTS = deployKeys("ProjectDeployKeys", OF_PROJECT, "admin:project:bitbucket")
            .in(PROJECT)
            .describedAs("Public keys that may read every repository of the project.")
            .columns(id(), key(), label(), comment())
            .columns(times())
            .columns(rawJson())
            .updated(new WriteRule.Unsupported(
                    "Bitbucket can't change a project's deploy key: delete it and add it again"))
            .build();

    static final TableDefinition OF_REPOSITORIES = deployKeys("DeployKeys", OF_REPOSITORY, "admin:repository:bitbucket")
            .in(REPOSITORY)
            .describedAs("Public keys that may read the repository.")
            .gotAt(OF_REPOSITORY + "/{Id}")
            .columns(id(), key(), label().updatable(), comment().updatable())
            .columns(times())
            .columns(rawJson())
            .updated(new WriteRule.ReadMergePut(OF_REPOSITORY + "/{Id}", List.of("/key", "/label", "/comment")))
            .scope(UPDATE, "admin:repository:bitbucket", "write:ssh-key:bitbucket")
            .build();

    private KeyTables() {}

    private static TableBuilder deployKeys(String name, String all, String scope) {
        return table(name)
                .listedAt(all)
                .unfiltered()
                .inserted(new WriteRule.Post(all, List.of()))
                .deleted(new WriteRule.Delete(all + "/{Id}", false))
                .scope(READ, scope)
                .scope(INSERT, scope, "write:ssh-key:bitbucket")
                .scope(DELETE, scope, "delete:ssh-key:bitbucket")
                .limit("Access tokens can't change it.");
    }

    private static ColumnBuilder id() {
        return bigint("Id").at("/id").key().describedAs("Number of the key.");
    }

    /** A public key: no secret. */
    static ColumnBuilder key() {
        return varchar("Key")
                .at("/key")
                .required()
                .insertRequired()
                .notUpdatable(SAME_KEY)
                .describedAs("Public key as OpenSSH writes it.");
    }

    private static ColumnBuilder label() {
        return varchar("Label")
                .at("/label")
                .insertRequired()
                .notUpdatable(SAME_KEY)
                .describedAs("What the key is for.");
    }

    static ColumnBuilder comment() {
        return varchar("Comment").at("/comment").describedAs("Comment at the end of the key.");
    }

    static ColumnBuilder[] times() {
        return new ColumnBuilder[] {
            timestamp("CreatedOn").at("/created_on").describedAs("When it was added."),
            timestamp("LastUsedOn").at("/last_used").describedAs("When it was used last; NULL for never.")
        };
    }
}

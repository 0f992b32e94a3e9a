package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.model.table.ColumnBuilder.lowercase;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.uuid;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.SchemaKind.INFORMATION;
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

/** Public keys of an account: your own, unless WHERE names another. */
final class AccountKeyTables {
    private static final String SSH = "/users/{UserUUID}/ssh-keys";
    private static final String GPG = "/users/{UserUUID}/gpg-keys";

    static final TableDefinition SSH_KEYS = keys("SshKeys", SSH, "{KeyUUID}", "ssh-key")
            .describedAs("Public keys with which you reach repositories by SSH.")
            .columns(
                    account(),
                    uuid("KeyUUID").at("/uuid").key().describedAs("Id of the key."),
                    KeyTables.key(),
                    varchar("Label").at("/label").insertable().updatable().describedAs("What the key is for."),
                    KeyTables.comment(),
                    varchar("Fingerprint").at("/fingerprint").describedAs("SHA-256 of the key."))
            .columns(KeyTables.times())
            .columns(
                    timestamp("ExpiresOn")
                            .at("/expires_on")
                            .readOnly("it is set on the web page")
                            .describedAs("When it stops working; NULL for never."),
                    rawJson())
            .updated(new WriteRule.PartialPut(SSH + "/{KeyUUID}"))
            .scope(UPDATE, "read:ssh-key:bitbucket", "write:ssh-key:bitbucket")
            .build();

    static final TableDefinition GPG_KEYS = keys("GpgKeys", GPG, "{Fingerprint}", "gpg-key")
            .describedAs("Public keys with which your commits are signed.")
            .columns(
                    account(),
                    lowercase("Fingerprint").at("/fingerprint").key().describedAs("Fingerprint of the key."),
                    varchar("Key")
                            .at("/key")
                            .insertRequired()
                            .notUpdatable(KeyTables.SAME_KEY)
                            .hidden()
                            .describedAs("Public key, armoured; Bitbucket sends it only when it is asked for."),
                    varchar("Name")
                            .at("/name")
                            .insertable()
                            .notUpdatable(KeyTables.SAME_KEY)
                            .describedAs("What the key is for."),
                    varchar("KeyId").at("/key_id").describedAs("Last digits of the fingerprint."),
                    varchar("ParentFingerprint")
                            .at("/parent_fingerprint")
                            .describedAs("Key that it belongs to; NULL for a key of its own."),
                    timestamp("AddedOn").at("/added_on").describedAs("When it was added."))
            .columns(KeyTables.times())
            .columns(timestamp("ExpiresOn").at("/expires_on").describedAs("When it ends; NULL for never."), rawJson())
            .updated(new WriteRule.Unsupported("Bitbucket can't change a GPG key: delete it and add it again"))
            .build();

    private AccountKeyTables() {}

    private static TableBuilder keys(String name, String all, String id, String thing) {
        String one = all + "/" + id;
        return table(name)
                .in(INFORMATION)
                .listedAt(all)
                .unfiltered()
                .gotAt(one)
                .inserted(new WriteRule.Post(all, List.of()))
                .deleted(new WriteRule.Delete(one, false))
                .scope(READ, "read:" + thing + ":bitbucket")
                .scope(INSERT, "read:" + thing + ":bitbucket", "write:" + thing + ":bitbucket")
                .scope(DELETE, "delete:" + thing + ":bitbucket")
                .limit("Without WHERE UserUUID = … your own account is looked up first.");
    }

    private static ColumnBuilder account() {
        return uuid("UserUUID")
                .at("/owner/uuid")
                .required()
                .insertRequired()
                .notUpdatable("a key can't move to another account")
                .references(INFORMATION, "CurrentUser", "UserUUID")
                .describedAs("Account whose key it is; only your own can be changed.");
    }
}

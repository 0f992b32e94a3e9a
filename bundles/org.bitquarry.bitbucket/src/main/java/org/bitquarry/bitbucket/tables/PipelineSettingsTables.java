package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.lowercase;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.uuid;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.SchemaKind.INFORMATION;
import static org.bitquarry.model.table.SchemaKind.REPOSITORY;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.model.table.Verb.DELETE;
import static org.bitquarry.model.table.Verb.INSERT;
import static org.bitquarry.model.table.Verb.READ;
import static org.bitquarry.model.table.Verb.UPDATE;

import java.util.List;
import java.util.Map;
import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableBuilder;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/** What pipelines are set up with. Their lists ignore filters and are paged by number. */
final class PipelineSettingsTables {
    private static final String CONFIG = CommonColumns.REPOSITORY + "/pipelines_config";
    private static final String VARIABLES_PATH = CONFIG + "/variables";
    private static final String WORKSPACE_VARIABLES_PATH = "/workspaces/{workspace}/pipelines-config/variables";
    private static final String SCHEDULES_PATH = CONFIG + "/schedules";
    private static final String CACHES_PATH = CommonColumns.REPOSITORY + "/pipelines-config/caches";
    private static final String HOSTS_PATH = CONFIG + "/ssh/known_hosts";
    private static final String KEY_PAIR_PATH = CONFIG + "/ssh/key_pair";
    private static final String READ_SCOPE = "read:pipeline:bitbucket";
    private static final String WRITE_SCOPE = "write:pipeline:bitbucket";
    private static final String ADMIN_SCOPE = "admin:pipeline:bitbucket";

    static final TableDefinition CONFIGURATION = table("PipelineConfig")
            .in(REPOSITORY)
            .describedAs("Whether the repository has pipelines; one row.")
            .listedAt(CONFIG)
            .inOneAnswer("")
            .unlessAbsent()
            .unfiltered()
            .columns(
                    uuid("RepositoryUUID")
                            .at("/repository/uuid")
                            .key()
                            .references(INFORMATION, "Repositories", "RepositoryUUID")
                            .describedAs("Repository that the row is about."),
                    bool("Enabled").at("/enabled").updatable().describedAs("Pipelines run in the repository."),
                    rawJson())
            .inserted(new WriteRule.Unsupported("there is always exactly one row: change it"))
            .updated(new WriteRule.PartialPut(CONFIG))
            .deleted(new WriteRule.Unsupported("there is always exactly one row: change it"))
            .scope(READ, "admin:repository:bitbucket")
            .scope(UPDATE, "admin:repository:bitbucket")
            .limit("Where pipelines were never enabled, Bitbucket may have no configuration: there is no row then.")
            .build();

    static final TableDefinition VARIABLES = variables("PipelineVariables", REPOSITORY, VARIABLES_PATH)
            .describedAs("Variables that builds of the repository get.")
            .build();

    static final TableDefinition WORKSPACE_VARIABLES = variables(
                    "WorkspaceVariables", INFORMATION, WORKSPACE_VARIABLES_PATH)
            .describedAs("Variables that builds of every repository get.")
            .build();

    static final TableDefinition SCHEDULES = table("PipelineSchedules")
            .in(REPOSITORY)
            .describedAs("Times at which pipelines are started.")
            .listedAt(SCHEDULES_PATH)
            .unfiltered()
            .gotAt(SCHEDULES_PATH + "/{ScheduleUUID}")
            .columns(
                    uuid("ScheduleUUID").at("/uuid").key().describedAs("Id of the schedule."),
                    bool("Enabled").at("/enabled").insertable().updatable().describedAs("It starts pipelines."),
                    varchar("CronPattern")
                            .at("/cron_pattern")
                            .insertRequired()
                            .notUpdatable("only Enabled can be changed: make another schedule")
                            .describedAs("When, in UTC, as a cron expression of 7 fields that begins with seconds."),
                    varchar("TargetRefName")
                            .at("/target/ref_name")
                            .insertRequired()
                            .notUpdatable("only Enabled can be changed: make another schedule")
                            .references(REPOSITORY, "Branches", "Name")
                            .describedAs("Branch that is built."),
                    varchar("TargetRefType").at("/target/ref_type").describedAs("Always branch."),
                    varchar("TargetSelectorType")
                            .at("/target/selector/type")
                            .insertable()
                            .notUpdatable("only Enabled can be changed: make another schedule")
                            .describedAs("Section of the configuration: branches, default or custom."),
                    varchar("TargetSelectorPattern")
                            .at("/target/selector/pattern")
                            .insertable()
                            .notUpdatable("only Enabled can be changed: make another schedule")
                            .describedAs("Name in that section."),
                    timestamp("CreatedOn").at("/created_on").describedAs("When it was made."),
                    timestamp("UpdatedOn").at("/updated_on").describedAs("When it changed last."),
                    varchar("Executions")
                            .readFrom(SCHEDULES_PATH + "/{ScheduleUUID}/executions")
                            .describedAs("The newest times that it came round, as JSON."),
                    rawJson())
            .inserted(new WriteRule.Post(
                    SCHEDULES_PATH,
                    List.of(),
                    Map.of("/target/ref_type", "branch", "/target/selector/type", "default")))
            .updated(new WriteRule.PartialPut(SCHEDULES_PATH + "/{ScheduleUUID}"))
            .deleted(new WriteRule.Delete(SCHEDULES_PATH + "/{ScheduleUUID}", false))
            .scope(READ, READ_SCOPE)
            .scope(INSERT, READ_SCOPE, WRITE_SCOPE)
            .scope(UPDATE, READ_SCOPE, WRITE_SCOPE)
            .scope(DELETE, WRITE_SCOPE)
            .limit("A repository has few schedules; one too many is refused with status 401.")
            .build();

    static final TableDefinition CACHES = table("PipelineCaches")
            .in(REPOSITORY)
            .describedAs("Files that steps of pipelines keep for later ones.")
            .listedAt(CACHES_PATH)
            .unfiltered()
            .columns(
                    uuid("CacheUUID").at("/uuid").key().describedAs("Id of the cache."),
                    varchar("Name").at("/name").describedAs("Name in the configuration."),
                    varchar("Path").at("/path").describedAs("Where the files are in the build."),
                    bigint("FileSizeBytes").at("/file_size_bytes").describedAs("Size of the archive."),
                    lowercase("KeyHash").at("/key_hash").describedAs("Hash of the files that decide its version."),
                    uuid("PipelineUUID")
                            .at("/pipeline_uuid")
                            .references(REPOSITORY, "Pipelines", "PipelineUUID")
                            .describedAs("Run that made it."),
                    uuid("StepUUID").at("/step_uuid").describedAs("Step that made it."),
                    timestamp("CreatedOn").at("/created_on").describedAs("When it was made."),
                    varchar("ContentUri")
                            .readFrom(CACHES_PATH + "/{CacheUUID}/content-uri")
                            .describedAs("Where its archive is for a while, as JSON."),
                    rawJson())
            .inserted(new WriteRule.Unsupported("steps make caches"))
            .updated(new WriteRule.Unsupported("steps make caches"))
            .deleted(new WriteRule.Delete(CACHES_PATH + "/{CacheUUID}", false))
            .scope(READ, READ_SCOPE)
            .scope(DELETE, WRITE_SCOPE)
            .build();

    static final TableDefinition KNOWN_HOSTS = table("PipelineKnownHosts")
            .in(REPOSITORY)
            .describedAs("Hosts that builds connect to by SSH, with their keys.")
            .listedAt(HOSTS_PATH)
            .unfiltered()
            .gotAt(HOSTS_PATH + "/{HostUUID}")
            .columns(
                    uuid("HostUUID").at("/uuid").key().describedAs("Id of the entry."),
                    varchar("Hostname")
                            .at("/hostname")
                            .insertRequired()
                            .updatable()
                            .describedAs("Name of the host."),
                    varchar("KeyType")
                            .at("/public_key/key_type")
                            .insertRequired()
                            .updatable()
                            .describedAs("Kind of the key, such as ssh-ed25519."),
                    varchar("PublicKey")
                            .at("/public_key/key")
                            .insertRequired()
                            .updatable()
                            .describedAs("The key in base 64."),
                    varchar("Md5Fingerprint").at("/public_key/md5_fingerprint").describedAs("MD5 of the key."),
                    varchar("Sha256Fingerprint")
                            .at("/public_key/sha256_fingerprint")
                            .describedAs("SHA-256 of the key."),
                    rawJson())
            .inserted(new WriteRule.Post(HOSTS_PATH, List.of()))
            .updated(new WriteRule.ReadMergePut(
                    HOSTS_PATH + "/{HostUUID}", List.of("/hostname", "/public_key/key_type", "/public_key/key")))
            .deleted(new WriteRule.Delete(HOSTS_PATH + "/{HostUUID}", false))
            .scope(READ, READ_SCOPE)
            .scope(INSERT, ADMIN_SCOPE)
            .scope(UPDATE, ADMIN_SCOPE)
            .scope(DELETE, ADMIN_SCOPE)
            .build();

    static final TableDefinition SSH_KEY_PAIR = table("PipelineSshKeyPair")
            .in(REPOSITORY)
            .describedAs("The keys with which builds sign in by SSH; one row, or none.")
            .listedAt(KEY_PAIR_PATH)
            .inOneAnswer("")
            .unlessAbsent()
            .unfiltered()
            .columns(
                    varchar("Type").at("/type").key().describedAs("What the row is; the same always."),
                    varchar("PublicKey")
                            .at("/public_key")
                            .insertRequired()
                            .updatable()
                            .describedAs("The key that hosts have to know."),
                    varchar("PrivateKey")
                            .writtenAt("/private_key")
                            .insertRequired()
                            .updatable()
                            .sensitive()
                            .hidden()
                            .describedAs("The key that builds hold; it can be written but never read."),
                    rawJson())
            .inserted(new WriteRule.PartialPut(KEY_PAIR_PATH))
            .updated(new WriteRule.PartialPut(KEY_PAIR_PATH))
            .deleted(new WriteRule.Delete(KEY_PAIR_PATH, false)
                    .losing("the private key can't be read, so it is not kept"))
            .scope(READ, READ_SCOPE)
            .scope(INSERT, ADMIN_SCOPE)
            .scope(UPDATE, ADMIN_SCOPE)
            .scope(DELETE, ADMIN_SCOPE)
            .limit("Both keys are changed together: one without the other is refused.")
            .build();

    private PipelineSettingsTables() {}

    private static TableBuilder variables(String name, SchemaKind kind, String list) {
        String one = list + "/{VariableUUID}";
        return table(name)
                .in(kind)
                .listedAt(list)
                .unfiltered()
                .gotAt(one)
                .columns(variableColumns())
                .inserted(new WriteRule.Post(list, List.of()))
                .updated(new WriteRule.ReadMergePut(one, List.of("/key", "/value", "/secured")))
                .deleted(new WriteRule.Delete(one, false).losing("a secured value can't be read, so it is not kept"))
                .scope(READ, READ_SCOPE)
                .scope(INSERT, ADMIN_SCOPE)
                .scope(UPDATE, ADMIN_SCOPE)
                .scope(DELETE, ADMIN_SCOPE)
                .limit("A secured value can be written, as SecuredValue, but never read.");
    }

    /** The columns of a variable, of whatever it is one. */
    static ColumnBuilder[] variableColumns() {
        return new ColumnBuilder[] {
            uuid("VariableUUID").at("/uuid").key().describedAs("Id of the variable."),
            varchar("Key")
                    .at("/key")
                    .required()
                    .insertRequired()
                    .updatable()
                    .describedAs("Name; unique, of letters, digits and underscores."),
            varchar("VariableValue")
                    .at("/value")
                    .insertable()
                    .updatable()
                    .describedAs("Value; NULL when it is secured."),
            bool("Secured")
                    .at("/secured")
                    .insertable()
                    .updatable()
                    .describedAs("The value is shown nowhere; it can't be made open again."),
            varchar("SecuredValue")
                    .writtenAt("/value")
                    .insertable()
                    .updatable()
                    .sensitive()
                    .hidden()
                    .describedAs("Value of a secured variable; it can be written but never read."),
            rawJson()
        };
    }
}

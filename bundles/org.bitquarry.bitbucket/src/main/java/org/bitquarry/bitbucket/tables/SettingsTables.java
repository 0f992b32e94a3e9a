package org.bitquarry.bitbucket.tables;

import static org.bitquarry.bitbucket.tables.CommonColumns.rawJson;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.json;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.SchemaKind.PROJECT;
import static org.bitquarry.model.table.SchemaKind.REPOSITORY;
import static org.bitquarry.model.table.TableBuilder.table;
import static org.bitquarry.model.table.Verb.READ;
import static org.bitquarry.model.table.Verb.UPDATE;

import java.util.List;
import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableBuilder;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/** Settings of which a project or a repository has one set: tables of one row, whose key is what the row is. */
final class SettingsTables {
    private static final String THERE_ALWAYS = "there is always exactly one row: change it";

    static final TableDefinition PROJECT_BRANCHING_MODEL = model(
                    PROJECT, CommonColumns.PROJECT, "admin:project:bitbucket")
            .describedAs("Branching model that repositories of the project inherit; one row.")
            .columns(branch("Development", "/development"))
            .columns(branch("Production", "/production"))
            .columns(production())
            .columns(types(), deletion(), model("Model", CommonColumns.PROJECT + "/branching-model"), rawJson())
            .build();

    static final TableDefinition BRANCHING_MODEL = model(
                    REPOSITORY, CommonColumns.REPOSITORY, "admin:repository:bitbucket")
            .describedAs("Which branches are for what; one row.")
            .columns(branch("Development", "/development"))
            .columns(valid("Development", "/development"))
            .columns(branch("Production", "/production"))
            .columns(production(), valid("Production", "/production"))
            .columns(
                    types(),
                    deletion(),
                    model("Model", CommonColumns.REPOSITORY + "/branching-model"),
                    model("EffectiveModel", CommonColumns.REPOSITORY + "/effective-branching-model"),
                    rawJson())
            .limit("A branch must exist before it is named here.")
            .build();

    static final TableDefinition OVERRIDES = single(
                    "OverrideSettings",
                    REPOSITORY,
                    CommonColumns.REPOSITORY + "/override-settings",
                    "admin:repository:bitbucket")
            .describedAs("Which settings the repository has of its own instead of its project's; one row.")
            .columns(
                    override("DefaultMergeStrategy", "default_merge_strategy"),
                    override("BranchingModel", "branching_model"),
                    json("Overrides").at("/override_settings").describedAs("All of them, as Bitbucket names them."),
                    rawJson())
            .updated(new WriteRule.ReadMergePut(
                    CommonColumns.REPOSITORY + "/override-settings", List.of("/override_settings")))
            .build();

    private SettingsTables() {}

    private static ColumnBuilder model(String name, String path) {
        return varchar(name).readFrom(path).describedAs("What holds, with the branches that there are, as JSON.");
    }

    private static TableBuilder model(SchemaKind kind, String base, String scope) {
        String path = base + "/branching-model/settings";
        return single("BranchingModel", kind, path, scope).updated(new WriteRule.PartialPut(path));
    }

    private static TableBuilder single(String name, SchemaKind kind, String path, String scope) {
        return table(name)
                .in(kind)
                .listedAt(path)
                .inOneAnswer("")
                .unfiltered()
                .gotAt(path)
                .columns(varchar("Type").at("/type").key().describedAs("What the row is; the same always."))
                .inserted(new WriteRule.Unsupported(THERE_ALWAYS))
                .deleted(new WriteRule.Unsupported(THERE_ALWAYS))
                .scope(READ, scope)
                .scope(UPDATE, scope);
    }

    private static ColumnBuilder[] branch(String name, String pointer) {
        return new ColumnBuilder[] {
            varchar(name + "Name")
                    .at(pointer + "/name")
                    .updatable()
                    .describedAs("Branch for " + name.toLowerCase(java.util.Locale.ROOT) + "."),
            bool(name + "UseMainBranch")
                    .at(pointer + "/use_mainbranch")
                    .updatable()
                    .describedAs("It is always the main branch.")
        };
    }

    private static ColumnBuilder production() {
        return bool("ProductionEnabled")
                .at("/production/enabled")
                .updatable()
                .describedAs("There is a branch for production.");
    }

    private static ColumnBuilder valid(String name, String pointer) {
        return bool(name + "IsValid").at(pointer + "/is_valid").describedAs("The branch is there.");
    }

    private static ColumnBuilder types() {
        return json("BranchTypes")
                .at("/branch_types")
                .updatable()
                .describedAs(
                        "Prefixes of branches, as [{\"kind\": \"feature\", \"prefix\": \"feature/\", \"enabled\": true}].");
    }

    private static ColumnBuilder deletion() {
        return varchar("DefaultBranchDeletion")
                .at("/default_branch_deletion")
                .oneOf("true", "false")
                .updatable()
                .describedAs("Whether merging deletes the source branch unless told otherwise.");
    }

    private static ColumnBuilder override(String name, String member) {
        return bool(name).at("/override_settings/" + member).updatable().describedAs("The repository has its own.");
    }
}

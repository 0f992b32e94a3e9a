package org.bitquarry.workbench.core.edit;

import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.uuid;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.TableBuilder.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.WriteRule;
import org.jspecify.annotations.Nullable;

/** Tables that can be edited in every way that matters, and rows of them. */
public final class EditFixture {
    private static final String PATH = "/repositories/{workspace}/{repository}/pullrequests";
    public static final Schema WEB = new Schema("web", SchemaKind.REPOSITORY, Map.of("repository", "web"), "");

    public static final TableDefinition PULL_REQUESTS = table("PullRequests")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Pull requests.")
            .listedAt(PATH)
            .columns(
                    bigint("Id").at("/id").key().describedAs("Number."),
                    varchar("Title")
                            .at("/title")
                            .required()
                            .length(20)
                            .insertRequired()
                            .updatable()
                            .describedAs("Title."),
                    varchar("Description")
                            .at("/description")
                            .insertable()
                            .updatable()
                            .describedAs("Text."),
                    varchar("State")
                            .at("/state")
                            .oneOf("OPEN", "MERGED")
                            .readOnly("use MergePullRequest")
                            .describedAs("State."),
                    varchar("Strategy")
                            .at("/strategy")
                            .oneOf("merge_commit", "squash")
                            .insertable()
                            .updatable()
                            .describedAs("How to merge."),
                    bool("Draft").at("/draft").insertable().updatable().describedAs("Draft."),
                    timestamp("DueOn").at("/due_on").insertable().updatable().describedAs("When it is due."),
                    timestamp("UpdatedOn").at("/updated_on").describedAs("Last change."))
            .inserted(new WriteRule.Post(PATH, List.of()))
            .updated(new WriteRule.ReadMergePut(PATH + "/{Id}", List.of()))
            .deleted(new WriteRule.Delete(PATH + "/{Id}", false))
            .changeableWhile("State", List.of("OPEN"), "closed pull requests are immutable")
            .build();

    public static final TableDefinition COMMENTS = table("PullRequestComments")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Comments.")
            .listedAt(PATH + "/{PullRequestId}/comments")
            .columns(
                    bigint("PullRequestId")
                            .insertRequired()
                            .references(SchemaKind.REPOSITORY, "PullRequests", "Id")
                            .describedAs("Pull request."),
                    bigint("Id").at("/id").key().describedAs("Number."),
                    varchar("Text")
                            .at("/content/raw")
                            .insertRequired()
                            .updatable()
                            .describedAs("Text."))
            .inserted(new WriteRule.Post(PATH + "/{PullRequestId}/comments", List.of()))
            .updated(new WriteRule.PartialPut(PATH + "/{PullRequestId}/comments/{Id}"))
            .deleted(new WriteRule.Delete(PATH + "/{PullRequestId}/comments/{Id}", true))
            .build();

    public static final TableDefinition BRANCHES = table("Branches")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Branches.")
            .columns(
                    varchar("Name").at("/name").key().insertRequired().describedAs("Name."),
                    varchar("TargetHash").at("/target/hash").insertRequired().describedAs("Commit."))
            .inserted(new WriteRule.Post("/repositories/{workspace}/{repository}/refs/branches", List.of()))
            .updated(new WriteRule.Unsupported("make a new branch and delete this one"))
            .deleted(new WriteRule.Delete("/repositories/{workspace}/{repository}/refs/branches/{Name}", false))
            .build();

    private static final String HOOKS_PATH = "/repositories/{workspace}/{repository}/hooks";
    public static final TableDefinition HOOKS = table("Hooks")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Webhooks.")
            .listedAt(HOOKS_PATH)
            .columns(
                    uuid("Uuid").at("/uuid").key().describedAs("Identity."),
                    varchar("Url").at("/url").insertRequired().updatable().describedAs("Target."),
                    varchar("Secret")
                            .at("/secret")
                            .insertable()
                            .updatable()
                            .sensitive()
                            .describedAs("Signs."))
            .inserted(new WriteRule.Post(HOOKS_PATH, List.of()))
            .updated(new WriteRule.ReadMergePut(HOOKS_PATH + "/{Uuid}", List.of()))
            .deleted(new WriteRule.Delete(HOOKS_PATH + "/{Uuid}", false))
            .build();
    public static final Instant UPDATED = Instant.parse("2026-11-23T13:05:33.123456Z");

    private EditFixture() {}

    public static StagedEdits edits(TableDefinition table) {
        return edits(table, Journal.NONE);
    }

    public static StagedEdits edits(TableDefinition table, Journal journal) {
        return new StagedEdits(new EditTarget("demo", "web", table.name()), new TableRef(WEB, table), false, journal);
    }

    public static StagedEdits edits(TableDefinition table, Permissions permissions) {
        return new StagedEdits(
                new EditTarget("demo", "web", table.name()),
                new TableRef(WEB, table),
                false,
                Journal.NONE,
                permissions);
    }

    public static StagedEdits readOnlyEdits(TableDefinition table) {
        return new StagedEdits(
                new EditTarget("prod", "web", table.name()), new TableRef(WEB, table), true, Journal.NONE);
    }

    public static RowId.Existing pullRequestId(long id) {
        return new RowId.Existing(Map.of("Id", id));
    }

    public static SourceRow pullRequest(long id) {
        return pullRequest(id, "OPEN");
    }

    public static SourceRow pullRequest(long id, String state) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("Id", id);
        values.put("Title", "Title " + id);
        values.put("Description", null);
        values.put("State", state);
        values.put("Strategy", "squash");
        values.put("Draft", false);
        values.put("DueOn", null);
        values.put("UpdatedOn", UPDATED);
        return new SourceRow(pullRequestId(id), values);
    }

    public static SourceRow branch(String name) {
        return new SourceRow(new RowId.Existing(Map.of("Name", name)), Map.of("Name", name, "TargetHash", "abc"));
    }

    public static SourceRow comment(long pullRequest, long id) {
        return new SourceRow(
                new RowId.Existing(Map.of("PullRequestId", pullRequest, "Id", id)),
                Map.of("PullRequestId", pullRequest, "Id", id, "Text", "Text " + id));
    }

    public static SourceRow fresh(RowId.Added row) {
        return new SourceRow(row, Map.of());
    }

    /** Remembers what it was given. */
    public static final class RecordingJournal implements Journal {
        public final List<JournalEntry> entries = new ArrayList<>();
        public int flushes;

        @Override
        public void write(List<JournalEntry> more) {
            entries.addAll(more);
        }

        @Override
        public void flush() {
            flushes++;
        }
    }
}

package org.bitquarry.ui.grid;

import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.json;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.TableBuilder.table;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.WriteRule;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.edit.Journal;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.jspecify.annotations.Nullable;

/** A table of pull requests with a column of every look, and rows of it. */
final class GridFixture {
    static final int ID = 0;
    static final int TITLE = 1;
    static final int DESCRIPTION = 2;
    static final int STATE = 3;
    static final int STRATEGY = 4;
    static final int DRAFT = 5;
    static final int LINKS = 6;
    static final int DUE_ON = 7;
    static final int UPDATED_ON = 8;

    private static final String PATH = "/repositories/{workspace}/{repository}/pullrequests";

    static final TableRef PULL_REQUESTS =
            new TableRef(new Schema("web", SchemaKind.REPOSITORY, Map.of("repository", "web"), ""), definition());

    private GridFixture() {}

    private static TableDefinition definition() {
        return table("PullRequests")
                .in(SchemaKind.REPOSITORY)
                .describedAs("Pull requests.")
                .listedAt(PATH)
                .pageLength(50)
                .columns(
                        bigint("Id").at("/id").key().describedAs("Number."),
                        varchar("Title")
                                .at("/title")
                                .required()
                                .length(40)
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
                        json("Links").at("/links").describedAs("Links."),
                        timestamp("DueOn")
                                .at("/due_on")
                                .insertable()
                                .updatable()
                                .describedAs("Due."),
                        timestamp("UpdatedOn").at("/updated_on").describedAs("Last change."))
                .inserted(new WriteRule.Post(PATH, List.of()))
                .updated(new WriteRule.ReadMergePut(PATH + "/{Id}", List.of()))
                .deleted(new WriteRule.Delete(PATH + "/{Id}", false))
                .changeableWhile("State", List.of("OPEN"), "closed pull requests are immutable")
                .build();
    }

    static List<ResultColumn> columns() {
        return PULL_REQUESTS.table().columns().stream()
                .map(column -> new ResultColumn(
                        column.name(),
                        column.type(),
                        column.nullable(),
                        Optional.of(new ColumnOrigin(PULL_REQUESTS, column))))
                .toList();
    }

    /** Rows 1, 2, 3, …; every third one is merged, and every even one has no description. */
    static List<@Nullable Object[]> rows(long count) {
        return LongStream.rangeClosed(1, count).mapToObj(GridFixture::row).toList();
    }

    private static @Nullable Object[] row(long id) {
        return new @Nullable Object[] {
            id,
            "Title " + id,
            id % 2 == 0 ? null : "First line\nsecond line",
            id % 3 == 0 ? "MERGED" : "OPEN",
            "squash",
            id % 2 == 0,
            "{ \"self\": \"a b\" }",
            id % 2 == 0 ? Instant.parse("2026-12-01T09:00:00Z") : null,
            Instant.parse("2026-11-23T13:05:33Z")
        };
    }

    static StagedEdits edits() {
        return new StagedEdits(new EditTarget("demo", "web", "PullRequests"), PULL_REQUESTS, false, Journal.NONE);
    }
}

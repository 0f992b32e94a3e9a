package org.bitquarry.ui.inspector;

import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.json;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.TableBuilder.table;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.engine.StatementKind;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.WriteRule;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.edit.Journal;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryRequest;
import org.jspecify.annotations.Nullable;

/** Rows with a value of every kind. */
final class ValueFixture implements PreparedQuery {
    static final int ID = 0;
    static final int TITLE = 1;
    static final int DESCRIPTION = 2;
    static final int LINKS = 3;
    static final int DIFF = 4;
    static final int TOKEN = 5;
    static final int UPDATED_ON = 6;
    static final int AVATAR = 7;

    static final TableRef NOTES =
            new TableRef(new Schema("web", SchemaKind.REPOSITORY, Map.of("repository", "web"), ""), definition());

    private static final String PATH = "/repositories/{workspace}/{repository}/notes";

    private final List<@Nullable Object[]> rows;

    private ValueFixture(List<@Nullable Object[]> rows) {
        this.rows = rows;
    }

    private static TableDefinition definition() {
        return table("Notes")
                .in(SchemaKind.REPOSITORY)
                .describedAs("Notes.")
                .listedAt(PATH)
                .columns(
                        bigint("Id").at("/id").key().describedAs("Number."),
                        varchar("Title")
                                .at("/title")
                                .required()
                                .length(40)
                                .insertRequired()
                                .updatable()
                                .describedAs("Title."),
                        varchar("Description").at("/description").updatable().describedAs("What it says, in Markdown."),
                        json("Links").at("/links").describedAs("Links."),
                        varchar("Diff").at("/diff").describedAs("What changed."),
                        varchar("Token").at("/token").sensitive().updatable().describedAs("A secret."),
                        timestamp("UpdatedOn").at("/updated_on").describedAs("Last change."),
                        varchar("AvatarUrl").at("/avatar").describedAs("Picture."))
                .inserted(new WriteRule.Post(PATH, List.of()))
                .updated(new WriteRule.ReadMergePut(PATH + "/{Id}", List.of()))
                .build();
    }

    static @Nullable Object[] row(
            long id, @Nullable String description, @Nullable String links, @Nullable String diff) {
        return new @Nullable Object[] {
            id,
            "Title " + id,
            description,
            links,
            diff,
            "hidden " + id,
            Instant.parse("2026-11-23T13:05:33Z"),
            "https://pictures.example/" + id + ".png"
        };
    }

    /** The text that a row's description has when it is asked for by itself. */
    static final String LATER = "read later";

    static QueryJob job(List<@Nullable Object[]> rows) {
        return new QueryJob(
                QueryRequest.run("SELECT * FROM web.Notes"),
                (sql, context) -> new ValueFixture(
                        sql.startsWith("SELECT \"Description\" FROM \"web\".\"Notes\" WHERE \"Id\" = ")
                                ? List.<@Nullable Object[]>of(new @Nullable Object[] {LATER})
                                : rows),
                ExchangeListener.NONE,
                Clock.systemUTC());
    }

    static StagedEdits edits() {
        return new StagedEdits(new EditTarget("demo", "web", "Notes"), NOTES, false, Journal.NONE);
    }

    @Override
    public StatementKind kind() {
        return StatementKind.QUERY;
    }

    @Override
    public List<ResultColumn> columns() {
        return NOTES.table().columns().stream()
                .map(column -> new ResultColumn(
                        column.name(), column.type(), column.nullable(), Optional.of(new ColumnOrigin(NOTES, column))))
                .toList();
    }

    @Override
    public List<SqlType> parameterTypes() {
        return List.of();
    }

    @Override
    public Optional<TableRef> editableTable() {
        return Optional.of(NOTES);
    }

    @Override
    public RequestPlan plan() {
        return RequestPlan.empty();
    }

    @Override
    public StatementResult execute(List<@Nullable Object> parameters, RequestContext context) {
        return new StatementResult.Rows(columns(), new Given());
    }

    private final class Given implements Cursor {
        private int at = -1;

        @Override
        public boolean next() {
            return ++at < rows.size();
        }

        @Override
        public @Nullable Object[] row() {
            return rows.get(at).clone();
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.of(rows.size());
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    }
}

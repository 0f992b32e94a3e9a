package org.bitquarry.engine.bitbucket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.bitbucket.BitbucketTables;
import org.bitquarry.bitbucket.json.Page;
import org.bitquarry.bitbucket.json.PageReader;
import org.bitquarry.bitbucket.json.RowDecoder;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.engine.Completion;
import org.bitquarry.engine.PreparedQuery;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.PredicateEvaluator;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.SchemaKind;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Work that is done again and again without a request, over the emulator's workspace of 10,000 repositories. */
@State(Scope.Benchmark)
public class Loops {
    private static final int ROWS = 5_000;
    private static final String SCAN = "SELECT Id, Title FROM web.PullRequests WHERE State = 'OPEN' AND Id > ";
    private static final String JOIN = "SELECT p.Id, b.TargetHash, u.DisplayName FROM web.PullRequests p"
            + " JOIN web.Branches b ON b.Name = p.SourceBranchName"
            + " JOIN Information.Users u ON u.UserUUID = p.AuthorUUID WHERE p.State = 'OPEN' AND p.Id > ";

    private final BenchWorld world = new BenchWorld(EmulatorOptions.huge());
    private final BenchWorld.Connection connection = world.connect();
    private final SqlSession session = new SqlSession(Optional.empty());
    private final JsonFactory factory = new JsonFactory();
    private final List<Column> columns = columns();
    private final PageReader reader = PageReader.of(new RowDecoder(columns, Map.of()), "/values");
    private final List<Predicate> filter = List.of(new Predicate.Or(List.of(
            new Predicate.And(List.of(
                    Predicate.equal("State", "MERGED"),
                    new Predicate.Like("Title", Operand.of("%fix%"), '\0', false, false))),
            new Predicate.In("Id", List.of(Operand.of(1L), Operand.of(17L), Operand.of(4_000L)), false))));
    private byte[] page = new byte[0];
    private List<@Nullable Object[]> rows = List.of();
    private int statements;

    /** Fetches the page that is decoded. */
    @Setup
    public void fetch() {
        page = new PlainClient(world.emulator().baseUri())
                .get("/repositories/acme/web/pullrequests?pagelen=50&q=state=%22MERGED%22");
        rows = reader.read(page, "page").rows();
    }

    /** Ends the emulator. */
    @TearDown
    public void close() {
        connection.close();
        world.close();
    }

    private static List<Column> columns() {
        return BitbucketTables.of(SchemaKind.REPOSITORY).stream()
                .filter(table -> table.name().equals("PullRequests"))
                .findFirst()
                .orElseThrow()
                .columns()
                .stream()
                .filter(column -> !column.hidden())
                .toList();
    }

    /** Makes rows of a page. */
    @Benchmark
    public Page decode() {
        return reader.read(page, "page");
    }

    /** Reads every value of the page and keeps none. */
    @Benchmark
    public long parse() {
        long read = 0;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), page)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken().isScalarValue()) {
                    read += parser.getStringLength();
                }
            }
        }
        return read;
    }

    /** Checks rows. */
    @Benchmark
    public int filter() {
        int passed = 0;
        for (int i = 0; i < ROWS; i++) {
            @Nullable Object[] row = rows.get(i % rows.size());
            passed += PredicateEvaluator.passes(filter, name -> row[place(name)]) ? 1 : 0;
        }
        return passed;
    }

    private int place(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** Offers tables. */
    @Benchmark
    public List<Completion> completeTable() {
        return complete("SELECT * FROM web.Pull");
    }

    /** Offers schemas. */
    @Benchmark
    public List<Completion> completeSchema() {
        return complete("SELECT * FROM \"log-99");
    }

    private List<Completion> complete(String sql) {
        return connection.engine.complete(sql, sql.length(), session);
    }

    /** Plans a statement that is answered by one list. */
    @Benchmark
    public PreparedQuery planScan() {
        return prepare(SCAN + statements++);
    }

    /** Plans a statement with two joins. */
    @Benchmark
    public PreparedQuery planJoin() {
        return prepare(JOIN + statements++);
    }

    /** Prepares a statement once more. */
    @Benchmark
    public PreparedQuery planAgain() {
        return prepare(JOIN + "0");
    }

    private PreparedQuery prepare(String sql) {
        return connection.engine.prepare(sql, session, RequestContext.unobserved());
    }
}

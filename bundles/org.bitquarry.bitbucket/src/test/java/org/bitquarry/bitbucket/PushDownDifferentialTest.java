package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.PredicateEvaluator;
import org.bitquarry.model.scan.Pushed;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Pushdown;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is pushed down gives the rows that local filtering gives, whatever the server thinks of case. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PushDownDifferentialTest {
    private static final long SEED = 20_261_125;
    private static final List<String> ODD_TITLES = List.of(
            "Say \"hello\" to 100% of C:\\temp\\_files",
            "say \"HELLO\" to 100% of c:\\temp\\_files", "ΟΔΟΣ İstanbul ſtraße \u212Aelvin 🚀", "a_b%c\\d");

    private EmulatedBitbucket regardingCase;
    private EmulatedBitbucket ignoringCase;

    @BeforeAll
    void start() {
        regardingCase = withOddTitles(EmulatorOptions.Equality.CASE_SENSITIVE);
        ignoringCase = withOddTitles(EmulatorOptions.Equality.CASE_INSENSITIVE);
    }

    private static EmulatedBitbucket withOddTitles(EmulatorOptions.Equality equality) {
        EmulatedBitbucket bitbucket =
                new EmulatedBitbucket(EmulatorOptions.demo().withEquality(equality)).forked();
        String hash = String.valueOf(bitbucket
                .maps(ScanRequest.of(EmulatedBitbucket.in("web", "Branches")))
                .getFirst()
                .get("TargetHash"));
        List<RowChange> changes = new ArrayList<>();
        for (String title : ODD_TITLES) {
            String branch = "odd/" + changes.size();
            changes.add(new RowChange.Insert(
                    EmulatedBitbucket.in("web", "Branches"), Map.of("Name", branch, "TargetHash", hash)));
            changes.add(new RowChange.Insert(
                    EmulatedBitbucket.in("web", "PullRequests"), Map.of("Title", title, "SourceBranchName", branch)));
        }
        List<RowOutcome> outcomes = bitbucket.connector.commit(
                new ChangeSet(changes), (index, change, outcome) -> true, RequestContext.unobserved());
        assertThat(outcomes).hasSize(8).allMatch(RowOutcome.Applied.class::isInstance);
        return bitbucket;
    }

    @AfterAll
    void stop() {
        regardingCase.close();
        ignoringCase.close();
    }

    static Stream<TableDefinition> tables() {
        return BitbucketTables.all().stream();
    }

    /** Such a scan costs many requests. */
    private static boolean fansOut(TableDefinition table) {
        return !table.parentKey().isEmpty();
    }

    private static TableRef ref(TableDefinition table) {
        return EmulatedBitbucket.somewhere(table);
    }

    private static ScanRequest few(EmulatedBitbucket bitbucket, TableDefinition table) {
        return ScanRequest.of(ref(table)).withFilter(bitbucket.few(ref(table)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void pushedDownIsTheSameAsCheckedLocally(TableDefinition table) {
        int tries = fansOut(table) ? 3 : 30;
        for (EmulatedBitbucket bitbucket : List.of(regardingCase, ignoringCase)) {
            List<Map<String, @Nullable Object>> all = bitbucket.maps(few(bitbucket, table));
            RandomPredicates predicates = new RandomPredicates(table, all, new Random(SEED));
            for (int i = 0; i < tries; i++) {
                compare(bitbucket, table, all, predicates.next());
            }
        }
    }

    /** Over unions only some: what they push is what the tables push that they unite. */
    @ParameterizedTest
    @MethodSource("tables")
    void everyOperatorOnEveryColumnThatIsPushedDownIsSoRightly(TableDefinition table) {
        for (EmulatedBitbucket bitbucket : List.of(regardingCase, ignoringCase)) {
            List<Map<String, @Nullable Object>> all = bitbucket.maps(few(bitbucket, table));
            RandomPredicates predicates = new RandomPredicates(table, all, new Random(SEED + 1));
            for (Column column : table.columns()) {
                boolean casesDiffer = bitbucket == regardingCase || column.type() == SqlType.VARCHAR;
                if (casesDiffer && isPushedDown(table, column) && isTold(column)) {
                    List<Predicate> kinds =
                            isUnion(table) ? List.of(predicates.atom(column)) : predicates.everyKind(column);
                    kinds.forEach(each -> compare(bitbucket, table, all, each));
                }
            }
        }
    }

    private static boolean isUnion(TableDefinition table) {
        return switch (table.kind()) {
            case ALL_PROJECTS, ALL_REPOSITORIES -> true;
            case INFORMATION, PROJECT, REPOSITORY, SYS -> false;
        };
    }

    private static boolean isPushedDown(TableDefinition table, Column column) {
        return !(column.pushdown() instanceof Pushdown.None)
                || column.key()
                || table.parentKey().contains(column);
    }

    /**
     * Bitbucket finds members by e-mail address and never tells it; and what chooses a list, such as a directory or two
     * commits to compare, filters no rows that are there without it.
     */
    private static boolean isTold(Column column) {
        return !column.name().equals("Email") && !column.pointer().isEmpty();
    }

    private static void compare(
            EmulatedBitbucket bitbucket,
            TableDefinition table,
            List<Map<String, @Nullable Object>> all,
            Predicate predicate) {
        ScanRequest few = few(bitbucket, table);
        ScanRequest wanted = few.withFilter(
                Stream.concat(few.filter().stream(), Stream.of(predicate)).toList());
        Pushed pushed = bitbucket.connector.pushDown(wanted);
        List<Map<String, @Nullable Object>> expected = all.stream()
                .filter(row -> PredicateEvaluator.passes(List.of(predicate), caseless(row)::get))
                .toList();

        assertThat(bitbucket.maps(pushed.request()))
                .describedAs("%s pushed of %s", pushed, predicate)
                .filteredOn(row -> PredicateEvaluator.passes(pushed.residual(), caseless(row)::get))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(count(bitbucket, wanted))
                .describedAs("count of %s", predicate)
                .isEqualTo(expected.size());
    }

    private static long count(EmulatedBitbucket bitbucket, ScanRequest wanted) {
        return (Long) bitbucket.rows(wanted.counting()).getFirst().getFirst();
    }

    private static Map<String, @Nullable Object> caseless(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        row.forEach((name, value) -> map.put(name.toLowerCase(Locale.ROOT), value));
        return map;
    }
}

package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.Pushed;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.scan.SortKey;
import org.bitquarry.model.scan.Values;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Operator;
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

/** What the literals declare is used: it changes the request. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeclaredPushDownTest {
    private EmulatedBitbucket bitbucket;

    @BeforeAll
    void start() {
        bitbucket = EmulatedBitbucket.demo().forked();
    }

    @AfterAll
    void stop() {
        bitbucket.close();
    }

    /** A column of a table, and an operator that it declares. */
    record Declared(TableDefinition table, Column column, Operator operator) {
        @Override
        public String toString() {
            return table.name() + "." + column.name() + " " + operator;
        }

        TableRef ref() {
            return EmulatedBitbucket.somewhere(table);
        }
    }

    static Stream<Declared> filters() {
        return singles().flatMap(table -> table.columns().stream()
                .filter(column -> column.pushdown() instanceof Pushdown.FilterField)
                .flatMap(column -> ((Pushdown.FilterField) column.pushdown())
                        .operators().stream().map(operator -> new Declared(table, column, operator))));
    }

    static Stream<Declared> orders() {
        return singles().flatMap(table -> table.columns().stream()
                .filter(column -> column.sortField().isPresent() && !column.sortedNaturally())
                .map(column -> new Declared(table, column, Operator.EQ)));
    }

    private static Stream<TableDefinition> singles() {
        return BitbucketTables.all().stream().filter(table -> table.parentKey().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("filters")
    void aDeclaredFilterIsSent(Declared declared) {
        Object value =
                bitbucket
                        .rows(ScanRequest.of(declared.ref())
                                .withColumns(List.of(declared.column().name())))
                        .stream()
                        .map(row -> row.getFirst())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("nobody@acme.example");
        bitbucket.sent();

        Pushed pushed = bitbucket.connector.pushDown(
                ScanRequest.of(declared.ref()).withFilter(List.of(predicate(declared, value))));
        bitbucket.rows(pushed.request());

        boolean isKey = declared.table()
                .get()
                .orElse("")
                .contains("{" + declared.column().name() + "}");
        String field = ((Pushdown.FilterField) declared.column().pushdown()).field();
        assertThat(bitbucket.sent())
                .first()
                .asString()
                .satisfiesAnyOf(line -> assertThat(line).contains("&q=" + field + "%20"), line -> assertThat(
                                isKey && declared.operator() == Operator.EQ)
                        .isTrue());
    }

    private static Predicate predicate(Declared declared, Object value) {
        String column = declared.column().name();
        return switch (declared.operator()) {
            case EQ, NE, LT, LE, GT, GE -> Predicate.compare(column, declared.operator(), value);
            case IN -> new Predicate.In(column, List.of(Operand.of(value)), false);
            case NOT_IN -> new Predicate.In(column, List.of(Operand.of(value)), true);
            case CONTAINS -> new Predicate.Like(column, Operand.of("%a%"), '\0', false, false);
            case NULL -> new Predicate.IsNull(column, false);
        };
    }

    @ParameterizedTest
    @MethodSource("orders")
    void aDeclaredOrderIsSentAndIsTheOrderOfSql(Declared declared) {
        assertThat(declared.column().type()).isNotEqualTo(SqlType.VARCHAR);
        for (boolean descending : new boolean[] {false, true}) {
            ScanRequest wanted = ScanRequest.of(declared.ref())
                    .withSort(List.of(new SortKey(declared.column().name(), descending)));
            Pushed pushed = bitbucket.connector.pushDown(wanted);
            bitbucket.sent();
            List<Map<String, @Nullable Object>> rows = bitbucket.maps(pushed.request());

            assertThat(pushed.sortPushed()).isTrue();
            assertThat(bitbucket.sent())
                    .first()
                    .asString()
                    .contains("&sort=" + (descending ? "-" : "")
                            + declared.column().sortField().orElseThrow());
            assertThat(rows).isSortedAccordingTo((left, right) -> {
                int order = Values.compare(
                        Objects.requireNonNull(left.get(declared.column().name())),
                        Objects.requireNonNull(right.get(declared.column().name())));
                return descending ? -order : order;
            });
        }
    }
}

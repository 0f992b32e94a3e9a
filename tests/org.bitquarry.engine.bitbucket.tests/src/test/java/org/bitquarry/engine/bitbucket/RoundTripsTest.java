package org.bitquarry.engine.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.bitbucket.BitbucketTables;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.change.RowOutcome;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;
import org.bitquarry.model.table.WriteRule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every table that can be written: a row is made, read, changed, read, removed and looked for, all of it by SQL on the
 * demo. What a table can't do, its literal says why; what its story leaves out, the story does.
 */
class RoundTripsTest {
    private static final List<SchemaKind> SINGLE =
            List.of(SchemaKind.INFORMATION, SchemaKind.PROJECT, SchemaKind.REPOSITORY);

    private static final Map<EmulatorOptions.PutMode, EmulatedSql> BITBUCKETS =
            new EnumMap<>(EmulatorOptions.PutMode.class);

    /** Whether PUT keeps or resets what it is not sent, the rows live the same lives. */
    @BeforeAll
    static void start() {
        for (EmulatorOptions.PutMode mode : EmulatorOptions.PutMode.values()) {
            BITBUCKETS.put(mode, new EmulatedSql(mode));
        }
    }

    @AfterAll
    static void stop() {
        BITBUCKETS.values().forEach(EmulatedSql::close);
        BITBUCKETS.clear();
    }

    static Stream<Named<TableDefinition>> writable() {
        return SINGLE.stream()
                .flatMap(kind -> BitbucketTables.of(kind).stream())
                .filter(table -> !verbs(table).isEmpty())
                .map(table -> Named.of(table.kind() + " " + table.name(), table));
    }

    private static Set<Verb> verbs(TableDefinition table) {
        return Arrays.stream(Verb.values())
                .filter(verb -> verb != Verb.READ && table.supports(verb))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Verb.class)));
    }

    @ParameterizedTest
    @MethodSource("writable")
    void aRowLivesItsLife(TableDefinition table) {
        RoundTrip story =
                RoundTrip.of(table).orElseThrow(() -> new AssertionError(RoundTrip.place(table) + " is missing"));
        Set<Verb> told = EnumSet.noneOf(Verb.class);
        told.addAll(story.verbs(table));
        told.addAll(story.omitted().keySet());
        assertThat(told).describedAs("verbs of the story").isEqualTo(verbs(table));

        BITBUCKETS.forEach((mode, sql) -> live(story, mode, sql));
    }

    private static void live(RoundTrip story, EmulatorOptions.PutMode mode, EmulatedSql sql) {
        for (RoundTrip.Step step : story.steps()) {
            switch (step) {
                case RoundTrip.Step.Change(Verb verb, String text) -> change(sql, text);
                case RoundTrip.Step.Look(String query, List<String> rows) ->
                    assertThat(sql.rows(query))
                            .describedAs("%s: %s", mode, query)
                            .extracting(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" | ")))
                            .containsExactlyElementsOf(rows);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("writable")
    void eachChangeIsLookedAt(TableDefinition table) {
        List<RoundTrip.Step> steps = RoundTrip.of(table).orElseThrow().steps();

        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof RoundTrip.Step.Change change && change.isOf(table)) {
                assertThat(steps.subList(i + 1, steps.size()))
                        .describedAs("after %s", change.sql())
                        .first()
                        .isInstanceOf(RoundTrip.Step.Look.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("writable")
    void whatATableCannotDoHasAReason(TableDefinition table) {
        for (Verb verb : EnumSet.complementOf(EnumSet.of(Verb.READ))) {
            if (table.rule(verb) instanceof WriteRule.Unsupported(String reason)) {
                assertThat(reason).isNotBlank();
            }
        }
    }

    private static void change(EmulatedSql sql, String text) {
        StatementResult.Changed changed = sql.change(text);
        assertThat(changed.outcomes()).describedAs(text).isNotEmpty().allSatisfy(outcome -> assertThat(outcome)
                .isInstanceOf(RowOutcome.Applied.class));
    }
}

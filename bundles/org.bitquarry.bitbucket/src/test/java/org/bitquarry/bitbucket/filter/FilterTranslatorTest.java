package org.bitquarry.bitbucket.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bitquarry.model.table.ColumnBuilder.bigint;
import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.doubleprecision;
import static org.bitquarry.model.table.ColumnBuilder.lowercase;
import static org.bitquarry.model.table.ColumnBuilder.timestamp;
import static org.bitquarry.model.table.ColumnBuilder.uuid;
import static org.bitquarry.model.table.ColumnBuilder.varchar;
import static org.bitquarry.model.table.TableBuilder.table;

import java.time.Instant;
import java.util.List;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.Operator;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.model.table.TableDefinition;
import org.junit.jupiter.api.Test;

class FilterTranslatorTest {
    private static final Operator[] ALL = Operator.values();
    private static final ColumnBuilder[] COLUMNS = {
        bigint("Id").at("/id").key().filteredBy("id", ALL).describedAs("."),
        varchar("Title").at("/title").required().filteredBy("title", ALL).describedAs("."),
        varchar("State")
                .at("/state")
                .required()
                .oneOf("OPEN", "MERGED")
                .filteredBy("state", ALL)
                .describedAs("."),
        uuid("AuthorUUID").at("/author/uuid").filteredBy("author.uuid", ALL).describedAs("."),
        lowercase("Slug").at("/slug").required().filteredBy("slug", ALL).describedAs("."),
        bool("Draft").at("/draft").filteredBy("draft", ALL).describedAs("."),
        timestamp("CreatedOn")
                .at("/created_on")
                .required()
                .filteredBy("created_on", ALL)
                .describedAs("."),
        doubleprecision("Score").at("/score").filteredBy("score", ALL).describedAs("."),
        varchar("Reason").at("/reason").describedAs(".")
    };
    private static final TableDefinition TABLE =
            table("T").describedAs(".").listedAt("/t").columns(COLUMNS).build();
    private static final TableDefinition IGNORING = table("T")
            .describedAs(".")
            .listedAt("/t")
            .unfiltered()
            .columns(COLUMNS)
            .build();

    private static Translation translated(Predicate predicate) {
        return new FilterTranslator(TABLE).translate(predicate);
    }

    private static Translation compared(String column, Operator operator, Object value) {
        return translated(Predicate.compare(column, operator, value));
    }

    private static void isSent(Translation translation, String text, boolean exact) {
        assertThat(translation).isInstanceOfSatisfying(Translation.Sent.class, sent -> {
            assertThat(BbqlWriter.write(sent.filter())).isEqualTo(text);
            assertThat(sent.exact()).isEqualTo(exact);
        });
    }

    private static void isLocal(Translation translation) {
        assertThat(translation).isEqualTo(Translation.local());
    }

    @Test
    void freeTextsAreSentAsASupersetForEqualityOnly() {
        isSent(compared("Title", Operator.EQ, "x"), "title = \"x\"", false);
        isLocal(compared("Title", Operator.NE, "x"));
        isLocal(compared("Title", Operator.LT, "x"));
        isLocal(compared("Title", Operator.EQ, ""));
        isLocal(compared("Title", Operator.EQ, "a\u0000b"));
    }

    @Test
    void enumerationsAreExactAndKnowTheirValues() {
        isSent(compared("State", Operator.EQ, "OPEN"), "state = \"OPEN\"", true);
        isSent(compared("State", Operator.NE, "OPEN"), "state != \"OPEN\"", true);
        assertThat(compared("State", Operator.EQ, "open")).isEqualTo(new Translation.None());
        assertThat(compared("State", Operator.NE, "open")).isEqualTo(new Translation.All(true));
    }

    @Test
    void formsWithoutCapitalsAreExact() {
        isSent(compared("Slug", Operator.EQ, "web"), "slug = \"web\"", true);
        assertThat(compared("Slug", Operator.EQ, "Web")).isEqualTo(new Translation.None());
        assertThat(compared("Slug", Operator.EQ, "")).isEqualTo(new Translation.None());
        isSent(compared("AuthorUUID", Operator.EQ, "{a}"), "author.uuid = \"{a}\"", true);
        isLocal(compared("Slug", Operator.LT, "web"));
    }

    @Test
    void inequalityOfWhatMayBeNullIsASuperset() {
        isSent(compared("AuthorUUID", Operator.NE, "{a}"), "author.uuid != \"{a}\"", false);
        isSent(compared("Draft", Operator.NE, true), "draft != true", false);
        isSent(compared("Draft", Operator.EQ, true), "draft = true", true);
    }

    @Test
    void numbersBetweenTwoStepsAreRounded() {
        isSent(compared("Id", Operator.LT, 3L), "id < 3", true);
        isSent(compared("Id", Operator.LT, 2.5), "id <= 2", true);
        isSent(compared("Id", Operator.GE, -2.5), "id > -3", true);
        isSent(compared("Id", Operator.EQ, 2.0), "id = 2", true);
        assertThat(compared("Id", Operator.EQ, 2.5)).isEqualTo(new Translation.None());
        assertThat(compared("Id", Operator.NE, 2.5)).isEqualTo(new Translation.All(true));
        isLocal(compared("Id", Operator.LT, Double.NaN));
        isLocal(compared("Id", Operator.EQ, "2"));
    }

    @Test
    void momentsHaveMicroseconds() {
        Instant between = Instant.parse("2026-01-01T00:00:00.000000500Z");

        isSent(compared("CreatedOn", Operator.LE, between), "created_on <= 2026-01-01T00:00:00.000000+00:00", true);
        isSent(compared("CreatedOn", Operator.GT, between), "created_on > 2026-01-01T00:00:00.000000+00:00", true);
        assertThat(compared("CreatedOn", Operator.EQ, between)).isEqualTo(new Translation.None());
    }

    @Test
    void fractionsAreASuperset() {
        isSent(compared("Score", Operator.GT, 0.1), "score > 0.1", false);
    }

    @Test
    void listsDropWhatNoRowCanHave() {
        Predicate in = new Predicate.In("State", List.of(Operand.of("OPEN"), Operand.of("nope")), false);
        Predicate none = new Predicate.In("State", List.of(Operand.of("nope")), false);
        Predicate notIn = new Predicate.In("State", List.of(Operand.of("nope")), true);

        isSent(translated(in), "state IN (\"OPEN\")", true);
        assertThat(translated(none)).isEqualTo(new Translation.None());
        assertThat(translated(notIn)).isEqualTo(new Translation.All(true));
        isLocal(translated(new Predicate.In("Title", List.of(Operand.of("x")), true)));
    }

    @Test
    void likeIsASuperset() {
        isSent(
                translated(new Predicate.Like("Title", Operand.of("%fix%"), '\0', false, false)),
                "title ~ \"fix\"",
                false);
        isLocal(translated(new Predicate.Like("Title", Operand.of("%"), '\0', false, false)));
        isLocal(translated(new Predicate.Like("Title", Operand.of("%fix%"), '\0', false, true)));
    }

    @Test
    void nullIsComparedWithNull() {
        isSent(translated(new Predicate.IsNull("AuthorUUID", false)), "author.uuid = null", true);
        isSent(translated(new Predicate.IsNull("AuthorUUID", true)), "author.uuid != null", true);
    }

    @Test
    void aDisjunctionIsSentWhenEveryPartIs() {
        Predicate open = Predicate.equal("State", "OPEN");
        Predicate local = Predicate.equal("Reason", "x");

        isSent(
                translated(new Predicate.Or(List.of(open, Predicate.equal("Id", 1L)))),
                "state = \"OPEN\" OR id = 1",
                true);
        isLocal(translated(new Predicate.Or(List.of(open, local))));
        isSent(translated(new Predicate.Or(List.of(open, new Predicate.Never()))), "state = \"OPEN\"", true);
        isSent(translated(new Predicate.And(List.of(open, local))), "state = \"OPEN\"", false);
        assertThat(translated(new Predicate.And(List.of(local, new Predicate.Never()))))
                .isEqualTo(new Translation.None());
        assertThat(translated(new Predicate.Or(List.of(local, Predicate.compare("Id", Operator.NE, 2.5)))))
                .isEqualTo(new Translation.All(true));
    }

    @Test
    void parametersAreAsExactAsEveryValueOfThem() {
        Operand unbound = new Operand.Parameter(0, SqlType.VARCHAR);

        isSent(translated(new Predicate.Comparison("State", Operator.EQ, unbound)), "state = ?1", true);
        isSent(translated(new Predicate.Comparison("Title", Operator.EQ, unbound)), "title = ?1", false);
        isSent(translated(new Predicate.Like("Title", unbound, '\0', false, false)), "title ~ ?1", false);
        isLocal(translated(new Predicate.Comparison("Title", Operator.LT, unbound)));
    }

    @Test
    void aListThatIgnoresFiltersIsSentNone() {
        isLocal(new FilterTranslator(IGNORING).translate(Predicate.equal("State", "OPEN")));
    }

    @Test
    void aColumnWithoutAFilterStaysLocal() {
        isLocal(compared("Reason", Operator.EQ, "x"));
        isLocal(compared("Unknown", Operator.EQ, "x"));
    }
}

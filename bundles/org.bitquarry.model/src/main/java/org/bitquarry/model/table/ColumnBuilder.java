package org.bitquarry.model.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Spells a {@link Column} as one sentence. Nullable, read-only and checked locally unless said otherwise. */
public final class ColumnBuilder {
    private static final Writability COMPUTED = new Writability.ReadOnly("computed by the server");

    private final String name;
    private final SqlType type;
    private TextForm form = TextForm.FREE;
    private int length;
    private String pointer = "";
    private boolean key;
    private boolean nullable = true;
    private String description = "";
    private Pushdown pushdown = new Pushdown.None();
    private Optional<String> sortField = Optional.empty();
    private boolean sortedNaturally;
    private List<String> enumeration = List.of();
    private Writability inserted = COMPUTED;
    private Writability updated = COMPUTED;
    private Optional<String> bodyPointer = Optional.empty();
    private Optional<Reference> references = Optional.empty();
    private boolean hidden;
    private boolean sensitive;
    private Optional<TextSource> text = Optional.empty();
    private final List<Place> places = new ArrayList<>();
    private Optional<String> assumed = Optional.empty();
    private Optional<SlashedName> slashed = Optional.empty();
    private Optional<Offer> offered = Optional.empty();

    private ColumnBuilder(String name, SqlType type) {
        this.name = name;
        this.type = type;
    }

    /** Begins a text column. */
    public static ColumnBuilder varchar(String name) {
        return new ColumnBuilder(name, SqlType.VARCHAR);
    }

    /** Begins a column of UUIDs in braces. */
    public static ColumnBuilder uuid(String name) {
        return varchar(name).form(TextForm.UUID);
    }

    /** Begins a column that holds JSON of an array or object. */
    public static ColumnBuilder json(String name) {
        return varchar(name).form(TextForm.JSON);
    }

    /** Begins a column of names without capitals, such as slugs and hashes. */
    public static ColumnBuilder lowercase(String name) {
        return varchar(name).form(TextForm.LOWER_CASE);
    }

    /** Begins a column of 64-bit whole numbers. */
    public static ColumnBuilder bigint(String name) {
        return new ColumnBuilder(name, SqlType.BIGINT);
    }

    /** Begins a column of 32-bit whole numbers. */
    public static ColumnBuilder integer(String name) {
        return new ColumnBuilder(name, SqlType.INTEGER);
    }

    /** Begins a column of floating-point numbers. */
    public static ColumnBuilder doubleprecision(String name) {
        return new ColumnBuilder(name, SqlType.DOUBLE);
    }

    /** Begins a column of truth values. */
    public static ColumnBuilder bool(String name) {
        return new ColumnBuilder(name, SqlType.BOOLEAN);
    }

    /** Begins a column of moments. */
    public static ColumnBuilder timestamp(String name) {
        return new ColumnBuilder(name, SqlType.TIMESTAMP);
    }

    private ColumnBuilder form(TextForm value) {
        form = value;
        return this;
    }

    /** Takes the value from this JSON pointer of the item. */
    public ColumnBuilder at(String value) {
        pointer = value;
        return this;
    }

    /** Takes the name under which the item stands, in lists that are objects. */
    public ColumnBuilder named() {
        return at(Column.MEMBER_NAME);
    }

    /** Takes the value from this JSON pointer where nothing stands at those before. */
    public ColumnBuilder orAt(String value) {
        if (places.isEmpty()) {
            places.add(new Place(pointer, Optional.empty()));
        }
        places.add(new Place(value, Optional.empty()));
        return this;
    }

    /** Is this text in items that have something at this JSON pointer. */
    public ColumnBuilder meaning(String value, String meaning) {
        places.add(new Place(value, Optional.of(meaning)));
        pointer = places.getFirst().pointer();
        return this;
    }

    /** Writes to this JSON pointer of the body where it differs from the item's. */
    public ColumnBuilder writtenAt(String value) {
        bodyPointer = Optional.of(value);
        return this;
    }

    /** Limits the text's length in characters. */
    public ColumnBuilder length(int value) {
        length = value;
        return this;
    }

    /** Makes the column part of the key, and never NULL. */
    public ColumnBuilder key() {
        key = true;
        return required();
    }

    /** Says that the server always sends a value. */
    public ColumnBuilder required() {
        nullable = false;
        return this;
    }

    /** Describes the column in one sentence. */
    public ColumnBuilder describedAs(String value) {
        description = value;
        return this;
    }

    /** Lets the list's filter expression decide these comparisons. */
    public ColumnBuilder filteredBy(String field, Operator... operators) {
        pushdown = new Pushdown.FilterField(field, Set.of(operators));
        return this;
    }

    /** Sends an equality as this query parameter. */
    public ColumnBuilder sentAs(String parameter) {
        pushdown = new Pushdown.QueryParameter(parameter);
        return this;
    }

    /** Lets the server sort by the field that it filters by. */
    public ColumnBuilder sortable() {
        if (!(pushdown instanceof Pushdown.FilterField field)) {
            throw new IllegalStateException(name + ": say sortedBy(field) for a column without a filter field");
        }
        return sortedBy(field.field());
    }

    /** Lets the server sort by this field. */
    public ColumnBuilder sortedBy(String field) {
        sortField = Optional.of(field);
        return this;
    }

    /** Lets the server sort by this field, in an order that takes runs of digits as numbers. */
    public ColumnBuilder sortedNaturally(String field) {
        sortedNaturally = true;
        return sortedBy(field);
    }

    /** Names the only values, in the server's own case. */
    public ColumnBuilder oneOf(String... values) {
        enumeration = List.of(values);
        return this;
    }

    /** Lets an INSERT set it. */
    public ColumnBuilder insertable() {
        inserted = new Writability.Writable(false);
        return this;
    }

    /** Makes every INSERT set it. */
    public ColumnBuilder insertRequired() {
        inserted = new Writability.Writable(true);
        return this;
    }

    /** Lets an UPDATE set it. */
    public ColumnBuilder updatable() {
        updated = new Writability.Writable(false);
        return this;
    }

    /** Says why an UPDATE can't set it, as a clause for "read-only: …". */
    public ColumnBuilder notUpdatable(String reason) {
        updated = new Writability.ReadOnly(reason);
        return this;
    }

    /** Says why neither INSERT nor UPDATE can set it. */
    public ColumnBuilder readOnly(String reason) {
        inserted = new Writability.ReadOnly(reason);
        return notUpdatable(reason);
    }

    /** Points at a column of another table of the same kind of schema, or of {@code INFORMATION}. */
    public ColumnBuilder references(SchemaKind kind, String table, String column) {
        references = Optional.of(new Reference(kind, table, column));
        return this;
    }

    /** Offers values of another table's column, of the same kind of schema or of {@code INFORMATION}, to choose one from. */
    public ColumnBuilder offering(SchemaKind kind, String table, String column) {
        offered = Optional.of(Offer.of(new Reference(kind, table, column)));
        return this;
    }

    /**
     * Offers values of another table's column, to choose several from for a JSON array.
     *
     * @param member the member of the array's objects that holds a value; empty when the items are values
     */
    public ColumnBuilder offeringEach(SchemaKind kind, String table, String column, String member) {
        offered = Optional.of(new Offer(new Reference(kind, table, column), Map.of(), true, member));
        return this;
    }

    /** Offers only values of rows that hold this in another column. */
    public ColumnBuilder offeredWhere(String column, String value) {
        Offer offer = offered.orElseThrow();
        offered = Optional.of(new Offer(offer.from(), Map.of(column, value), offer.each(), offer.member()));
        return this;
    }

    /** Leaves the column out of {@code SELECT *}. */
    public ColumnBuilder hidden() {
        hidden = true;
        return this;
    }

    /** Says that what is written to it is a secret. */
    public ColumnBuilder sensitive() {
        sensitive = true;
        return this;
    }

    /**
     * Reads each value as a text at this path, bound by columns of the row, when the column is selected: one request a row.
     * That of a truth value is whether anything is there. Leaves the column out of {@code SELECT *}.
     */
    public ColumnBuilder readFrom(String path) {
        text = Optional.of(new TextSource(path, 1, Optional.empty()));
        return hidden();
    }

    /** Puts this value into paths where WHERE says nothing of the column. */
    public ColumnBuilder unlessBound(String value) {
        assumed = Optional.of(value);
        return this;
    }

    /** Puts what stands at a pointer of an object into paths instead of a value that holds a slash; the object is at one of these. */
    public ColumnBuilder withSlashAs(String objectPointer, String... paths) {
        slashed = Optional.of(new SlashedName(List.of(paths), objectPointer));
        return this;
    }

    /** Says that the source answers with where the text is: each value costs two requests. */
    public ColumnBuilder redirected() {
        TextSource source = text.orElseThrow();
        text = Optional.of(new TextSource(source.path(), 2, source.where()));
        return this;
    }

    /** Reads a value only where another column has one of these values, and says why. */
    public ColumnBuilder onlyWhere(String column, List<String> values, String reason) {
        TextSource source = text.orElseThrow();
        text = Optional.of(new TextSource(
                source.path(), source.requests(), Optional.of(new RowCondition(column, values, reason))));
        return this;
    }

    /** Makes the column. */
    public Column build() {
        return new Column(
                name,
                type,
                form,
                length,
                pointer,
                key,
                nullable,
                description,
                pushdown,
                sortField,
                enumeration,
                inserted,
                updated,
                bodyPointer.orElse(pointer),
                references,
                hidden,
                sensitive,
                sortedNaturally,
                text,
                places,
                assumed,
                slashed,
                offered);
    }
}

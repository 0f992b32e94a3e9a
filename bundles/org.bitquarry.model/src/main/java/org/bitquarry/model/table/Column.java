package org.bitquarry.model.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A column: everything that is known of it, written once. Made by {@link ColumnBuilder}.
 *
 * @param name PascalCase, unique in its table without regard to case
 * @param type of its values
 * @param form how the server writes them, if they are texts
 * @param length the most characters; 0 when the API sets no limit
 * @param pointer JSON pointer into an item of the list, or {@link #MEMBER_NAME}; empty when the value comes from elsewhere (a path, a parameter)
 * @param key part of the key
 * @param nullable may be NULL
 * @param description one sentence
 * @param pushdown how predicates on it reach the server
 * @param sortField name for the server's sort; empty when it can't
 * @param enumeration the only values, in the server's own case; empty when open
 * @param inserted whether an INSERT may set it
 * @param updated whether an UPDATE may set it
 * @param bodyPointer JSON pointer into the body of a write
 * @param references the column that it points at
 * @param hidden not part of {@code SELECT *}
 * @param sensitive takes a secret: what is written to it is never kept, logged or shown
 * @param sortedNaturally the server's order takes runs of digits as numbers
 * @param text where its values are read one by one, if they are no part of the rows
 * @param places where the value may stand, the first that is filled counts; empty when only at the pointer
 * @param assumed what a path holds where WHERE says nothing of the column
 * @param slashed what stands in paths for a value with a slash; empty when the value itself does
 * @param offered values from which a person chooses, where they are no reference
 */
public record Column(
        String name,
        SqlType type,
        TextForm form,
        int length,
        String pointer,
        boolean key,
        boolean nullable,
        String description,
        Pushdown pushdown,
        Optional<String> sortField,
        List<String> enumeration,
        Writability inserted,
        Writability updated,
        String bodyPointer,
        Optional<Reference> references,
        boolean hidden,
        boolean sensitive,
        boolean sortedNaturally,
        Optional<TextSource> text,
        List<Place> places,
        Optional<String> assumed,
        Optional<SlashedName> slashed,
        Optional<Offer> offered) {
    /** Pointer of what is no member of the item but the name under which it stands. */
    public static final String MEMBER_NAME = "/*";

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern POINTER = Pattern.compile("(/[^/]+)*");

    /** Checks name, pointers and description. */
    public Column {
        require(NAME.matcher(name).matches(), name, "a name is PascalCase");
        require(POINTER.matcher(pointer).matches(), name, "no JSON pointer: " + pointer);
        require(POINTER.matcher(bodyPointer).matches(), name, "no JSON pointer: " + bodyPointer);
        require(!description.isBlank(), name, "a column is described");
        require(enumeration.isEmpty() || type == SqlType.VARCHAR, name, "an enumeration is text");
        require(form == TextForm.FREE || type == SqlType.VARCHAR, name, "only a text has a form");
        require(text.isEmpty() || (hidden && pointer.isEmpty()), name, "what is read one by one is hidden, no member");
        enumeration = List.copyOf(enumeration);
        places = List.copyOf(places);
    }

    /** Returns the same column with another reference. */
    Column withReference(Reference value) {
        return with(Optional.of(value), text, slashed, offered);
    }

    /** Returns the same column whose values are read elsewhere. */
    Column withText(TextSource value) {
        return with(references, Optional.of(value), slashed, offered);
    }

    /** Returns the same column whose values with a slash are looked up elsewhere. */
    Column withSlashed(SlashedName value) {
        return with(references, text, Optional.of(value), offered);
    }

    /** Returns the same column with another offer. */
    Column withOffer(Offer value) {
        return with(references, text, slashed, Optional.of(value));
    }

    /** Returns the values from which a person chooses: those that it offers, else those that it points at. */
    public Optional<Offer> choices() {
        return offered.or(() -> references.map(Offer::of));
    }

    private Column with(
            Optional<Reference> newReferences,
            Optional<TextSource> newText,
            Optional<SlashedName> newSlashed,
            Optional<Offer> newOffered) {
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
                bodyPointer,
                newReferences,
                hidden,
                sensitive,
                sortedNaturally,
                newText,
                places,
                assumed,
                newSlashed,
                newOffered);
    }

    /** Returns the same column where its value is what follows the last slash of a text. */
    Column atEndOf(String place) {
        return new Column(
                name,
                type,
                TextForm.END_OF_PATH,
                length,
                place,
                key,
                nullable,
                description,
                pushdown,
                sortField,
                enumeration,
                inserted,
                updated,
                bodyPointer,
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

    /** Returns every JSON pointer that its value may come from; none when it comes from elsewhere. */
    public List<String> pointers() {
        if (!places.isEmpty()) {
            return places.stream().map(Place::pointer).toList();
        }
        return pointer.isEmpty() ? List.of() : List.of(pointer);
    }

    private static void require(boolean condition, String name, String message) {
        if (!condition) {
            throw new IllegalArgumentException("column " + name + ": " + message);
        }
    }

    /** Returns the server's name for this column in a filter, if it can filter by it with that operator. */
    public Optional<String> filterField(Operator operator) {
        return pushdown instanceof Pushdown.FilterField field
                        && field.operators().contains(operator)
                ? Optional.of(field.field())
                : Optional.empty();
    }
}

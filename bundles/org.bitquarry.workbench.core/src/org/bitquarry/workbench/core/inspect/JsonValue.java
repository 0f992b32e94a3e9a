package org.bitquarry.workbench.core.inspect;

import java.util.List;
import tools.jackson.core.JacksonException;

/** JSON that was read, with its members in their order. */
public sealed interface JsonValue {
    /**
     * An object.
     *
     * @param members by name, in their order
     */
    record Members(List<Member> members) implements JsonValue {
        /** Copies the members. */
        public Members {
            members = List.copyOf(members);
        }
    }

    /**
     * An array.
     *
     * @param items in their order
     */
    record Items(List<JsonValue> items) implements JsonValue {
        /** Copies the items. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * A text.
     *
     * @param text without its quotes
     */
    record Text(String text) implements JsonValue {}

    /**
     * A number, as it is written.
     *
     * @param digits all of them
     */
    record Digits(String digits) implements JsonValue {}

    /**
     * True or false.
     *
     * @param truth which
     */
    record Truth(boolean truth) implements JsonValue {}

    /** null. */
    record Nothing() implements JsonValue {}

    /**
     * A member of an object.
     *
     * @param name of the member
     * @param value that it has
     */
    record Member(String name, JsonValue value) {}

    /** What became of a text. */
    sealed interface Read {
        /**
         * JSON.
         *
         * @param value what it says
         */
        record Whole(JsonValue value) implements Read {}

        /**
         * None.
         *
         * @param problem where and why, as a sentence
         */
        record Broken(String problem) implements Read {}
    }

    /** Reads a text, which takes a while for long ones. */
    static Read read(String text) {
        if (text.isBlank()) {
            return new Read.Broken("There is nothing in it to read as JSON.");
        }
        try {
            return new Read.Whole(JsonReading.read(text));
        } catch (JacksonException broken) {
            return new Read.Broken(JsonReading.problem(broken));
        }
    }

    /** Returns the value as text: texts without quotes, objects and arrays as JSON without blanks. */
    default String text() {
        return switch (this) {
            case Text(String text) -> text;
            case Digits(String digits) -> digits;
            case Truth(boolean truth) -> Boolean.toString(truth);
            case Nothing nothing -> "null";
            case Members members -> JsonReading.written(members);
            case Items items -> JsonReading.written(items);
        };
    }

    /** Returns how many members or items it has; 0 for what has none. */
    default int size() {
        return switch (this) {
            case Members(List<Member> members) -> members.size();
            case Items(List<JsonValue> items) -> items.size();
            case Text text -> 0;
            case Digits digits -> 0;
            case Truth truth -> 0;
            case Nothing nothing -> 0;
        };
    }
}

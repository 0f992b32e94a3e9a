package org.bitquarry.ui.inspector;

import java.util.List;
import java.util.Optional;
import org.bitquarry.workbench.core.inspect.JsonPath;
import org.bitquarry.workbench.core.inspect.JsonValue;

/**
 * A line of a tree of JSON: a value, or a stretch of many items.
 *
 * @param label name of the member, or number of the items
 * @param path to the value
 * @param stretch the items that stand below, if not all of them
 */
record JsonNode(String label, JsonPath path, JsonValue value, Optional<Stretch> stretch) {
    /** More children than this stand in stretches of so many. */
    static final int MOST = 200;

    private static final int LONGEST = 300;

    /** Items from one to behind another. */
    record Stretch(int from, int to) {}

    static JsonNode root(JsonValue value) {
        return new JsonNode("(whole)", JsonPath.ROOT, value, Optional.empty());
    }

    /** Returns how many lines stand below. */
    int size() {
        int all = stretch.map(some -> some.to() - some.from()).orElse(value.size());
        return all > MOST ? (all + MOST - 1) / MOST : all;
    }

    JsonNode child(int index) {
        int from = stretch.map(Stretch::from).orElse(0);
        int to = stretch.map(Stretch::to).orElse(value.size());
        if (to - from > MOST) {
            int first = from + index * MOST;
            int last = Math.min(first + MOST, to);
            return new JsonNode(
                    "%,d … %,d".formatted(first, last - 1), path, value, Optional.of(new Stretch(first, last)));
        }
        int at = from + index;
        return switch (value) {
            case JsonValue.Members(List<JsonValue.Member> members) -> {
                JsonValue.Member member = members.get(at);
                yield new JsonNode(member.name(), path.then(member.name()), member.value(), Optional.empty());
            }
            case JsonValue.Items(List<JsonValue> items) -> {
                String number = Integer.toString(at);
                yield new JsonNode(number, path.then(number), items.get(at), Optional.empty());
            }
            case JsonValue.Text text -> throw none();
            case JsonValue.Digits digits -> throw none();
            case JsonValue.Truth truth -> throw none();
            case JsonValue.Nothing nothing -> throw none();
        };
    }

    private IndexOutOfBoundsException none() {
        return new IndexOutOfBoundsException(path + " has nothing below it");
    }

    /** Returns the value in one line. */
    String shown() {
        if (stretch.isPresent()) {
            return "";
        }
        return switch (value) {
            case JsonValue.Members members ->
                members.size() == 1 ? "{1 member}" : "{%,d members}".formatted(members.size());
            case JsonValue.Items items -> items.size() == 1 ? "[1 item]" : "[%,d items]".formatted(items.size());
            case JsonValue.Text(String text) -> oneLine(text);
            case JsonValue.Digits(String digits) -> digits;
            case JsonValue.Truth(boolean truth) -> Boolean.toString(truth);
            case JsonValue.Nothing nothing -> "null";
        };
    }

    private static String oneLine(String text) {
        String begin = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return begin.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }
}

package org.bitquarry.emulator.internal.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.query.ListRule.QueryRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers a list with one numbered page: filters, sorts, cuts and renders. Only the rows of the page are rendered. */
public final class Pages {
    private final String api;
    private final Filter.EqualityRule equality;

    /** @param api where the API is, without a slash at the end: the links to other pages start so */
    public Pages(String api, Filter.EqualityRule equality) {
        this.api = api;
        this.equality = equality;
    }

    public <T> Answer answer(Request request, ListRule<T> rule, List<T> rows, Function<T, ? extends JsonNode> render) {
        int length = length(request, rule);
        int page = page(request);
        List<T> matching = matching(request, rule, rows);
        List<T> sorted = sorted(request, rule, matching);
        long from = (long) (page - 1) * length;
        int start = (int) Math.min(from, sorted.size());
        int end = (int) Math.min(from + length, sorted.size());

        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        ArrayNode values = envelope.putArray("values");
        sorted.subList(start, end).forEach(row -> values.add(render.apply(row)));
        envelope.put("pagelen", length);
        if (tellsSize(request, rule, sorted.size(), length)) {
            envelope.put("size", sorted.size());
        }
        envelope.put("page", page);
        if (end < sorted.size()) {
            envelope.put("next", link(request, page + 1));
        }
        if (page > 1) {
            envelope.put("previous", link(request, page - 1));
        }
        return Answer.ok(envelope).hiding(rule.hidden());
    }

    public <T> List<T> matching(Request request, ListRule<T> rule, List<T> rows) {
        Optional<String> q = request.parameters().filled("q").filter(text -> rule.query() == QueryRule.CHECKED);
        if (q.isEmpty()) {
            return rows;
        }
        Predicate<T> filter = new Filter<>(rule.fields(), equality).compile(Bbql.parse(q.get()));
        return rows.stream().filter(filter).toList();
    }

    private static <T> List<T> sorted(Request request, ListRule<T> rule, List<T> rows) {
        Optional<String> sort = request.parameters().filled("sort");
        if (sort.isEmpty()) {
            return rows;
        }
        boolean descending = sort.get().startsWith("-");
        String name = descending ? sort.get().substring(1) : sort.get();
        Field<T> field = rule.fields()
                .find(name)
                .filter(Field::sortable)
                .orElseThrow(
                        () -> ApiFailure.badRequest("Invalid sort: the list cannot be sorted by \"" + name + "\""));
        Comparator<T> order = Comparator.comparing(
                row -> field.values().apply(row).stream().findFirst().<Object>map(value -> value),
                Pages.<Object>emptyLast(field.order()));
        List<T> sorted = new ArrayList<>(rows);
        sorted.sort(descending ? order.reversed() : order);
        return sorted;
    }

    private static <V> Comparator<Optional<V>> emptyLast(Comparator<V> order) {
        return (left, right) -> left.isPresent() && right.isPresent()
                ? order.compare(left.get(), right.get())
                : Boolean.compare(left.isEmpty(), right.isEmpty());
    }

    private static boolean tellsSize(Request request, ListRule<?> rule, int size, int length) {
        return switch (rule.size()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case WITHOUT_QUERY -> request.parameters().filled("q").isEmpty();
            case WHEN_ON_ONE_PAGE -> size <= length;
        };
    }

    /** The page length asked for. Throws a 400 when it is more than the list allows. */
    public static int length(Request request, ListRule<?> rule) {
        return request.parameters()
                .first("pagelen")
                .map(text -> positive(text, "Invalid pagelen"))
                .map(length -> {
                    if (length > rule.maximumLength()) {
                        throw ApiFailure.badRequest("Invalid pagelen");
                    }
                    return length;
                })
                .orElse(rule.defaultLength());
    }

    private static int page(Request request) {
        return request.parameters()
                .first("page")
                .map(text -> positive(text, "Invalid page"))
                .orElse(1);
    }

    private static int positive(String text, String otherwise) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw ApiFailure.badRequest(otherwise);
        }
        return Integer.parseInt(text);
    }

    private String link(Request request, int page) {
        return api + request.path() + "?"
                + request.parameters().with("page", Integer.toString(page)).encoded();
    }
}

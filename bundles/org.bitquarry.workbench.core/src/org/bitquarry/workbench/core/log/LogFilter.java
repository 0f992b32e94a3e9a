package org.bitquarry.workbench.core.log;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.model.exchange.HttpExchange;

/**
 * Which requests of the log are shown.
 *
 * @param words all of them have to stand in a request or in its statement's title, without regard to case
 * @param status kind of answer
 * @param method HTTP method; empty for all
 * @param datasource name of the datasource; empty for all
 */
public record LogFilter(List<String> words, StatusClass status, Optional<String> method, Optional<String> datasource) {
    /** Shows everything. */
    public static final LogFilter NONE = of("");

    /** Makes the words small. */
    public LogFilter {
        words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** Returns a filter by the words of a text alone. */
    public static LogFilter of(String text) {
        return new LogFilter(
                Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty()).toList(),
                StatusClass.ANY,
                Optional.empty(),
                Optional.empty());
    }

    /** Returns the same filter of another datasource, or of all. */
    public LogFilter in(Optional<String> name) {
        return new LogFilter(words, status, method, name);
    }

    /** Returns the statements that have something to show, with the requests that are shown, in the log's order. */
    public List<LoggedStatement> of(List<StatementLog> statements) {
        return statements.stream()
                .filter(statement -> datasource.isEmpty() || datasource.get().equals(statement.datasource()))
                .flatMap(statement -> shown(statement).stream())
                .toList();
    }

    private Optional<LoggedStatement> shown(StatementLog statement) {
        List<HttpExchange> shown = statement.exchanges().stream()
                .filter(status::holds)
                .filter(exchange -> method.isEmpty() || method.get().equals(exchange.method()))
                .filter(exchange -> words.stream().allMatch(word -> holds(statement, exchange, word)))
                .toList();
        boolean itself = status == StatusClass.ANY
                && method.isEmpty()
                && words.stream().allMatch(word -> titled(statement, word));
        return shown.isEmpty() && !itself ? Optional.empty() : Optional.of(new LoggedStatement(statement, shown));
    }

    private static boolean titled(StatementLog statement, String word) {
        return small(statement.title()).contains(word)
                || small(statement.datasource()).contains(word);
    }

    private static boolean holds(StatementLog statement, HttpExchange exchange, String word) {
        return titled(statement, word)
                || small(exchange.method()).equals(word)
                || String.valueOf(exchange.status()).equals(word)
                || small(exchange.url()).contains(word)
                || small(decoded(exchange.url())).contains(word)
                || exchange.requestBody()
                        .filter(body -> small(body).contains(word))
                        .isPresent()
                || exchange.problem().filter(why -> small(why).contains(word)).isPresent()
                // As a whole, such as the id of a request: the scopes of a token name every kind of thing.
                || exchange.received().values().stream()
                        .anyMatch(value -> small(value).equals(word));
    }

    private static String decoded(String url) {
        try {
            return URLDecoder.decode(url, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return url;
        }
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}

package org.bitquarry.engine.internal.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.engine.Completion;
import org.bitquarry.engine.Completion.Kind;
import org.bitquarry.engine.SqlCall;
import org.bitquarry.engine.SqlName;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.internal.text.Names;
import org.bitquarry.engine.internal.text.Region;
import org.bitquarry.engine.internal.text.Script;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.table.TableDefinition;

/** Completes SQL from what the catalogue knows without asking. Thread-safe. */
public final class Completer {
    private final Catalog catalog;

    /** Completes names of a catalogue. */
    public Completer(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Returns what could stand at the caret, likelier ones first; nothing in comments and texts that are no value of an
     * enumeration. Never throws, whatever the text is.
     */
    public List<Completion> complete(String text, int caret, SqlSession session) {
        Script script = Script.of(text);
        Optional<Typed> word = Typed.at(text, script.tokens(), caret);
        if (word.isEmpty()) {
            return List.of();
        }
        return ranked(offers(script, text, word.get(), session), word.get(), text);
    }

    /**
     * Returns what is to say of the name at a place; empty where there is none that is known. Never throws, whatever the text is.
     *
     * @param offset index of a character
     */
    public Optional<String> describe(String text, int offset, SqlSession session) {
        return offersAt(text, offset, session)
                .filter(offer -> !offer.about().isEmpty())
                .min(Comparator.comparingInt(Offer::group))
                .map(Offer::about);
    }

    /** Returns the table whose name stands at a place, or a column of which does. Never throws, whatever the text is. */
    public Optional<TableDefinition> tableAt(String text, int offset, SqlSession session) {
        return offersAt(text, offset, session)
                .filter(offer -> offer.table().isPresent())
                .min(Comparator.comparingInt(Offer::group))
                .flatMap(Offer::table);
    }

    /**
     * Returns the names of the sources in the query around a place that have the column whose name begins there. Never throws,
     * whatever the text is.
     */
    public List<String> qualifiers(String text, int offset, SqlSession session) {
        Script script = Script.of(text);
        Optional<SqlToken> column = script.tokens().stream()
                .filter(token -> token.offset() == offset && isName(token))
                .findFirst();
        List<Level> levels = Level.around(Node.nest(text, tokens(script, script.regionAt(offset))), offset);
        Scope scope = Scope.of(levels, KnownTables.of(catalog, session.defaultSchema()));
        return column.map(token -> Names.meant(token.in(text))).stream()
                .flatMap(name -> scope.inner().stream()
                        .filter(source -> source.field(name).isPresent())
                        .map(Source::name))
                .distinct()
                .toList();
    }

    /** Returns what the names of a script mean, as far as that is known. Never throws, whatever the text is. */
    public List<SqlName> names(String text, SqlSession session) {
        Script script = Script.of(text);
        KnownTables tables = KnownTables.of(catalog, session.defaultSchema());
        return script.regions().stream()
                .filter(region -> !region.isBlank())
                .flatMap(region -> new NameReader(tables).read(Node.nest(text, tokens(script, region))).stream())
                .toList();
    }

    /** Returns the call around the caret and what it takes. Never throws, whatever the text is. */
    public Optional<SqlCall> call(String text, int caret, SqlSession session) {
        Script script = Script.of(text);
        List<Node> nodes = Node.nest(text, tokens(script, script.regionAt(caret)));
        return new CallReader(KnownTables.of(catalog, session.defaultSchema())).read(Level.around(nodes, caret));
    }

    private static List<SqlToken> tokens(Script script, Region region) {
        return script.tokens().stream()
                .filter(SqlToken::isSignificant)
                .filter(token -> token.offset() >= region.from() && token.end() <= end(region))
                .toList();
    }

    private Stream<Offer> offersAt(String text, int offset, SqlSession session) {
        Script script = Script.of(text);
        return script.tokens().stream()
                .filter(token -> token.offset() <= offset && offset < token.end() && isName(token))
                .findFirst()
                .flatMap(token -> Typed.at(text, script.tokens(), token.end()))
                .stream()
                .flatMap(typed -> offers(script, text, typed, session).stream()
                        .filter(offer -> offer.name().equalsIgnoreCase(typed.prefix())));
    }

    /** Some names are words of the language elsewhere. */
    private static boolean isName(SqlToken token) {
        return switch (token.kind()) {
            case KEYWORD, IDENTIFIER, QUOTED_IDENTIFIER -> true;
            case STRING, NUMBER, COMMENT, OPERATOR, PARAMETER, BLANK -> false;
        };
    }

    private List<Offer> offers(Script script, String text, Typed typed, SqlSession session) {
        Region region = script.regionAt(typed.from());
        List<SqlToken> tokens = tokens(script, region).stream()
                .filter(token -> typed.length() == 0 || token.offset() != typed.from())
                .toList();
        List<Level> levels = Level.around(Node.nest(text, tokens), typed.from());
        List<Offer> offers =
                new ArrayList<>(new Offers(KnownTables.of(catalog, session.defaultSchema()), levels).all());
        if (levels.size() == 1 && beginsBehindBlankLine(text, levels.getFirst(), typed)) {
            offers.addAll(Offers.statements());
        }
        return offers;
    }

    private static int end(Region region) {
        return region.closed() ? region.to() - 1 : region.to();
    }

    private static boolean beginsBehindBlankLine(String text, Level level, Typed typed) {
        return level.last(0)
                .map(last -> text.substring(last.to(), typed.from()))
                .filter(between -> between.isBlank()
                        && between.chars().filter(c -> c == '\n').count() > 1)
                .isPresent();
    }

    private static List<Completion> ranked(List<Offer> offers, Typed typed, String text) {
        record Ranked(Offer offer, int match) {}
        List<Ranked> matching = new ArrayList<>();
        for (Offer offer : offers) {
            int match = Match.of(typed.prefix(), offer.name());
            if (match != Match.NONE && fits(offer, typed)) {
                matching.add(new Ranked(offer, match));
            }
        }
        matching.sort(Comparator.comparingInt(Ranked::match)
                .thenComparingInt(ranked -> ranked.offer().group()));
        return matching.stream()
                .map(ranked -> completion(ranked.offer(), typed, text))
                .distinct()
                .toList();
    }

    /** In quotes stands one name, or one value. */
    private static boolean fits(Offer offer, Typed typed) {
        return switch (typed.quote()) {
            case Typed.UNQUOTED -> true;
            case Typed.NAMED -> offer.text().startsWith("@");
            case '\'' -> offer.kind() == Kind.VALUE && offer.text().startsWith("'");
            default ->
                switch (offer.kind()) {
                    case SCHEMA, TABLE, COLUMN -> offer.text().equals(Names.written(offer.name()));
                    case KEYWORD, FUNCTION, VALUE -> false;
                };
        };
    }

    private static Completion completion(Offer offer, Typed typed, String text) {
        int end = typed.from() + typed.length();
        boolean called = offer.kind() == Kind.FUNCTION && end < text.length() && text.charAt(end) == '(';
        boolean quoted = typed.quote() != Typed.UNQUOTED && typed.quote() != Typed.NAMED && typed.quote() != '\'';
        String written = quoted ? Names.quoted(offer.name(), typed.quote()) : called ? offer.name() : offer.text();
        return new Completion(written, offer.kind(), offer.detail(), typed.from(), typed.length());
    }
}

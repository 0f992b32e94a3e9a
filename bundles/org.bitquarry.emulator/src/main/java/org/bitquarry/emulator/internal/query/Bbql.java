package org.bitquarry.emulator.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.query.Expression.And;
import org.bitquarry.emulator.internal.query.Expression.Comparison;
import org.bitquarry.emulator.internal.query.Expression.Literal;
import org.bitquarry.emulator.internal.query.Expression.Membership;
import org.bitquarry.emulator.internal.query.Expression.Operator;
import org.bitquarry.emulator.internal.query.Expression.Or;
import org.bitquarry.emulator.internal.query.Lexer.Kind;
import org.bitquarry.emulator.internal.query.Lexer.Token;

/** Parses the filter language of {@code q}. There is no NOT before an expression; AND binds tighter than OR. */
public final class Bbql {
    private static final int DEEPEST = 100;

    private final List<Token> tokens;
    private int next;
    private int depth;

    private Bbql(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Throws the API's 400 with the position of the first error. */
    public static Expression parse(String source) {
        Bbql parser = new Bbql(Lexer.tokens(source));
        Expression expression = parser.disjunction();
        if (parser.peek().kind() != Kind.END) {
            throw parser.unexpected("AND, OR or the end");
        }
        return expression;
    }

    private Expression disjunction() {
        Expression expression = conjunction();
        while (peek().isWord("OR")) {
            next++;
            expression = new Or(expression, conjunction());
        }
        return expression;
    }

    private Expression conjunction() {
        Expression expression = term();
        while (peek().isWord("AND")) {
            next++;
            expression = new And(expression, term());
        }
        return expression;
    }

    private Expression term() {
        if (!peek().isSign("(")) {
            return comparison();
        }
        if (++depth > DEEPEST) {
            throw ApiFailure.badRequest("Invalid query: nested too deeply");
        }
        next++;
        Expression expression = disjunction();
        expectSign(")");
        depth--;
        return expression;
    }

    private Expression comparison() {
        if (peek().kind() != Kind.BARE || !Character.isLetter(peek().text().charAt(0))) {
            throw unexpected("a field");
        }
        String field = take().text();
        if (peek().isWord("IN")) {
            next++;
            return new Membership(field, false, list());
        }
        if (peek().isWord("NOT")) {
            next++;
            if (!peek().isWord("IN")) {
                throw unexpected("IN");
            }
            next++;
            return new Membership(field, true, list());
        }
        for (Operator operator : Operator.values()) {
            if (peek().isSign(operator.sign())) {
                next++;
                return new Comparison(field, operator, literal());
            }
        }
        throw unexpected("an operator");
    }

    private List<Literal> list() {
        expectSign("(");
        List<Literal> literals = new ArrayList<>();
        literals.add(literal());
        while (peek().isSign(",")) {
            next++;
            literals.add(literal());
        }
        expectSign(")");
        return literals;
    }

    private Literal literal() {
        Token token = peek();
        Literal literal =
                switch (token.kind()) {
                    case TEXT -> new Literal.Text(token.text());
                    case BARE -> bare(token);
                    case SIGN, END -> throw unexpected("a value");
                };
        next++;
        return literal;
    }

    private Literal bare(Token token) {
        return switch (token.text().toLowerCase(Locale.ROOT)) {
            case "null" -> new Literal.Null();
            case "true" -> new Literal.Truth(true);
            case "false" -> new Literal.Truth(false);
            default -> numberOrTime(token);
        };
    }

    private Literal numberOrTime(Token token) {
        if (token.text().matches("[+-]?\\d+(\\.\\d+)?")) {
            return new Literal.Numeral(Double.parseDouble(token.text()));
        }
        return IsoTimes.parse(token.text())
                .<Literal>map(Literal.Time::new)
                .orElseThrow(() -> unexpected("a value (texts stand in double quotes)"));
    }

    private void expectSign(String sign) {
        if (!peek().isSign(sign)) {
            throw unexpected("'" + sign + "'");
        }
        next++;
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        return tokens.get(next++);
    }

    private ApiFailure unexpected(String expected) {
        Token token = peek();
        String found = token.kind() == Kind.END ? "the end" : "'" + token.text() + "'";
        return ApiFailure.badRequest(
                "Invalid query: expected " + expected + " but found " + found + " at position " + token.position());
    }
}

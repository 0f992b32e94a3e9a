package org.bitquarry.engine.internal.sql;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.util.Litmus;
import org.bitquarry.engine.SelectAddition;
import org.bitquarry.engine.internal.run.Border;
import org.bitquarry.engine.internal.text.Names;
import org.bitquarry.model.error.BitquarryException;
import org.jspecify.annotations.Nullable;

/** Finds in a SELECT what gives a column of its result, and where one thing more can be selected. One a statement. */
public final class SelectEdit {
    private final String text;
    private final SqlSelect select;
    private final List<SqlNode> items;

    private SelectEdit(String text, SqlSelect select) {
        this.text = text;
        this.select = select;
        this.items = select.getSelectList();
    }

    /** Returns how to select what a call makes of a column. */
    public static SelectAddition adding(
            String text, List<String> columns, int column, UnaryOperator<String> call, String alias) {
        try {
            return Border.guarded(() -> {
                Optional<SqlSelect> select = only(text);
                return select.isPresent()
                        ? new SelectEdit(text, select.get()).adding(columns, column, call, alias)
                        : new SelectAddition.Refused("The statement is not a single SELECT.");
            });
        } catch (BitquarryException unread) {
            return new SelectAddition.Refused("The statement can't be read.");
        }
    }

    private static Optional<SqlSelect> only(String text) {
        SourceText source = Parser.parse(text);
        return source.explains() ? Optional.empty() : only(source.statement());
    }

    private static Optional<SqlSelect> only(SqlNode statement) {
        return switch (statement) {
            case SqlSelect select -> Optional.of(select);
            case SqlOrderBy ordered -> only(ordered.query);
            case SqlWith with -> only(with.body);
            default -> Optional.empty();
        };
    }

    /** What gives a column: words of the statement, or why it can't be told. */
    private record Source(String words, Optional<String> trouble) {
        static Source not(String reason) {
            return new Source("", Optional.of(reason));
        }
    }

    private SelectAddition adding(List<String> columns, int column, UnaryOperator<String> call, String alias) {
        Source source = source(columns, column);
        if (source.trouble().isPresent()) {
            return new SelectAddition.Refused(source.trouble().get());
        }
        int end = end(items.getLast().getParserPosition());
        String more = separator() + call.apply(source.words()) + " AS " + alias;
        return isTheSameAndOneMore(text.substring(0, end) + more + text.substring(end))
                ? new SelectAddition.Insertion(end, more)
                : new SelectAddition.Refused("There is no place in the statement where it could be added.");
    }

    private Source source(List<String> columns, int column) {
        int[] stars = IntStream.range(0, items.size())
                .filter(index -> isStar(items.get(index)))
                .toArray();
        int fromBehind = items.size() - (columns.size() - column);
        if (stars.length == 0 && items.size() != columns.size()) {
            return Source.not("The statement selects other columns than these.");
        }
        if (stars.length == 0 || column < stars[0]) {
            return written(items.get(column));
        }
        return fromBehind > stars[stars.length - 1] ? written(items.get(fromBehind)) : ofStar(columns, column, stars);
    }

    /** The words of an item, without the name that they are given. */
    private Source written(SqlNode item) {
        SqlNode value = item.getKind() == SqlKind.AS ? ((SqlCall) item).operand(0) : item;
        return hasParameter(value)
                ? Source.not("A parameter makes the column: what is added would ask for it again.")
                : new Source(words(value.getParserPosition()), Optional.empty());
    }

    private Source ofStar(List<String> columns, int column, int[] stars) {
        String name = columns.get(column);
        boolean joined = select.getFrom() instanceof SqlJoin;
        if (IntStream.range(0, columns.size())
                .filter(other -> other != column)
                .mapToObj(columns::get)
                .anyMatch(other -> isSecond(name, other) || (joined && isSecond(other, name)))) {
            return Source.not("Several columns are called " + name + ". Write it into the SELECT list first.");
        }
        SqlIdentifier star = (SqlIdentifier) items.get(stars[0]);
        boolean qualified = stars.length == 1 && star.names.size() > 1;
        String table = qualified
                ? words(star.getComponentParserPosition(0).plus(star.getComponentParserPosition(star.names.size() - 2)))
                        + "."
                : "";
        return new Source(table + Names.written(name), Optional.empty());
    }

    /** A name that is taken gets a number. */
    private static boolean isSecond(String name, String first) {
        return name.regionMatches(true, 0, first, 0, first.length())
                && name.substring(first.length()).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isStar(SqlNode item) {
        return item instanceof SqlIdentifier name && name.isStar();
    }

    private static boolean hasParameter(SqlNode value) {
        AtomicBoolean found = new AtomicBoolean();
        value.accept(new SqlBasicVisitor<@Nullable Void>() {
            @Override
            public @Nullable Void visit(SqlDynamicParam parameter) {
                found.set(true);
                return null;
            }
        });
        return found.get();
    }

    /** What stands between the last two items, so that a list of lines stays one. */
    private String separator() {
        if (items.size() > 1) {
            int from = end(items.get(items.size() - 2).getParserPosition());
            int to = begin(items.getLast().getParserPosition());
            String between = from < to ? text.substring(from, to) : "";
            return between.strip().equals(",") ? between : ", ";
        }
        return ", ";
    }

    private boolean isTheSameAndOneMore(String after) {
        Optional<SqlSelect> read = only(after);
        return read.filter(longer -> {
                    SqlNodeList list = longer.getSelectList();
                    return list.size() == items.size() + 1
                            && IntStream.range(0, items.size())
                                    .allMatch(index -> items.get(index).equalsDeep(list.get(index), Litmus.IGNORE))
                            && SqlNode.equalDeep(select.getFrom(), longer.getFrom(), Litmus.IGNORE);
                })
                .isPresent();
    }

    private String words(SqlParserPos at) {
        return text.substring(begin(at), end(at));
    }

    private int begin(SqlParserPos at) {
        return Positions.offset(text, at.getLineNum(), at.getColumnNum());
    }

    private int end(SqlParserPos at) {
        return Positions.offset(text, at.getEndLineNum(), at.getEndColumnNum()) + 1;
    }
}

package org.bitquarry.engine.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlHint;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.bitquarry.model.error.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * The file that a query's rows go into instead of a result. The parser keeps it as a hint of the SELECT.
 *
 * @param target as it is written
 * @param place where in the text
 */
public record IntoFile(String target, Optional<TextRange> place) {
    private static final String UNSUPPORTED = "0A000";
    private static final String NAME = "INTO";

    /** Takes the file out of a statement, which is a plain query afterwards. */
    static Optional<IntoFile> taken(SqlNode statement) {
        Optional<IntoFile> file = outermost(statement).flatMap(IntoFile::takenFrom);
        statement.accept(new SqlBasicVisitor<@Nullable Void>() {
            @Override
            public @Nullable Void visit(SqlCall call) {
                if (call instanceof SqlSelect select) {
                    takenFrom(select).ifPresent(misplaced -> {
                        throw misplaced.rejected(
                                "only the outermost SELECT can write into a file.", "Move INTO there.");
                    });
                }
                return super.visit(call);
            }
        });
        return file;
    }

    private static Optional<SqlSelect> outermost(SqlNode statement) {
        return switch (statement) {
            case SqlSelect select -> Optional.of(select);
            case SqlOrderBy ordered -> outermost(ordered.query);
            case SqlWith with -> outermost(with.body);
            default -> Optional.empty();
        };
    }

    private static Optional<IntoFile> takenFrom(SqlSelect select) {
        SqlNodeList hints = select.getHints();
        if (hints == null) {
            return Optional.empty();
        }
        List<SqlNode> others = new ArrayList<>();
        Optional<IntoFile> file = Optional.empty();
        for (SqlNode hint : hints) {
            if (hint instanceof SqlHint into && into.getName().equals(NAME)) {
                file = Optional.of(
                        new IntoFile(into.getOptionList().getFirst(), Positions.range(into.getParserPosition())));
            } else {
                others.add(hint);
            }
        }
        if (file.isPresent()) {
            select.setHints(new SqlNodeList(others, select.getParserPosition()));
        }
        return file;
    }

    /** Returns the error that it can't be written here. */
    public RuntimeException refused() {
        return rejected(
                "SELECT … INTO writes a file, which only the command line and the window do.",
                "Leave INTO out, and write the rows where you read them.");
    }

    private RuntimeException rejected(String what, String remedy) {
        return ValidationErrors.rejected(what, remedy, UNSUPPORTED, place, null);
    }
}

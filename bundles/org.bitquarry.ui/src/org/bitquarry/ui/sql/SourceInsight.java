package org.bitquarry.ui.sql;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bitquarry.engine.Completion;
import org.bitquarry.engine.SqlCall;
import org.bitquarry.engine.SqlFinding;
import org.bitquarry.engine.SqlName;
import org.bitquarry.model.exchange.CancellationToken;

/**
 * Knows a text by the source of its session.
 *
 * @param source of the session
 * @param place where its statements run now; asked by any thread
 */
record SourceInsight(SqlSource source, Supplier<SessionPlace> place) implements SqlInsight {
    @Override
    public List<Completion> complete(String text, int caret) {
        return source.complete(text, caret, place.get());
    }

    @Override
    public Optional<String> describe(String text, int offset) {
        return source.describe(text, offset, place.get());
    }

    @Override
    public Optional<SqlCall> call(String text, int caret) {
        return source.call(text, caret, place.get());
    }

    @Override
    public List<SqlName> names(String text) {
        return source.names(text, place.get());
    }

    @Override
    public List<SqlFinding> inspect(String text, CancellationToken cancellation) {
        return source.inspect(text, place.get(), cancellation);
    }
}

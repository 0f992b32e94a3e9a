package org.bitquarry.engine.internal.scan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.jspecify.annotations.Nullable;

/** Answers a scan for one whole key with that key, believing that there is such a row. Sends nothing. */
public final class KeyRows implements RowSource {
    @Override
    public Cursor open(ScanRequest wanted, RequestContext context) {
        Map<String, @Nullable Object> key = new HashMap<>();
        for (Predicate predicate : wanted.filter()) {
            if (!(predicate instanceof Predicate.Comparison equality)) {
                return new RowsCursor(List.of());
            }
            key.put(equality.column(), equality.operand().boundValue());
        }
        return new RowsCursor(List.<@Nullable Object[]>of(
                wanted.columns().stream().map(key::get).toArray()));
    }
}

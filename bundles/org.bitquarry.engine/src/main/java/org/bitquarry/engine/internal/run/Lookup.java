package org.bitquarry.engine.internal.run;

import java.util.ArrayList;
import java.util.List;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.SqlType;

/**
 * How the right side of a join is fetched by keys of the left side.
 *
 * @param slot tells the lookups of a plan apart
 * @param keys columns of the looked-up scan, one for each key; the last one takes a list of values, those before it one
 * @param batch the most keys that are looked up at once
 * @param perKey requests that a key is expected to take
 * @param whole requests that reading all rows is expected to take, which is done before lookups have taken more
 */
public record Lookup(int slot, List<Key> keys, int batch, double perKey, double whole) {
    /** Copies the keys. */
    public Lookup {
        keys = List.copyOf(keys);
    }

    /** Returns a scan as it is narrowed, with the keys left open. */
    public ScanRequest pattern(ScanRequest request) {
        List<Predicate> filter = new ArrayList<>(request.filter());
        keys.forEach(key -> filter.add(new Predicate.In(
                key.column(), List.of(new Operand.Parameter(Operand.OF_OTHER_ROWS, key.type())), false)));
        return request.withFilter(filter);
    }

    /** Tells whether a scan is narrowed by keys that are left open. */
    public static boolean isPattern(ScanRequest request) {
        return request.filter().stream()
                .anyMatch(predicate -> predicate instanceof Predicate.In in
                        && in.operands().getFirst() instanceof Operand.Parameter parameter
                        && parameter.index() == Operand.OF_OTHER_ROWS);
    }

    /**
     * A key.
     *
     * @param column of the looked-up scan
     * @param type of its values
     * @param left place in a row of the left side
     * @param right place in a row of the right side
     */
    public record Key(String column, SqlType type, int left, int right) {}
}

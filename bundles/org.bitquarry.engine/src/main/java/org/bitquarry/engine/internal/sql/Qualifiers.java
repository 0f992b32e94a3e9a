package org.bitquarry.engine.internal.sql;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/** Collects what stands before a dot in a statement: only that can name a schema. */
final class Qualifiers extends SqlBasicVisitor<@Nullable Void> {
    private final Set<String> names = new HashSet<>();

    private Qualifiers() {}

    /** Returns the names in lower case. */
    static Set<String> in(SqlNode statement) {
        Qualifiers qualifiers = new Qualifiers();
        statement.accept(qualifiers);
        return qualifiers.names;
    }

    @Override
    public @Nullable Void visit(SqlIdentifier identifier) {
        if (identifier.names.size() > 1) {
            names.add(identifier.names.get(0).toLowerCase(Locale.ROOT));
        }
        return null;
    }
}

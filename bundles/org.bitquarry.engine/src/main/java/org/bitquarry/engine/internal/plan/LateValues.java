package org.bitquarry.engine.internal.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rex.RexNode;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.table.SqlType;

/**
 * Values that predicates of one plan compare with and that are only known when it runs, such as a day a week ago. They
 * are bound like parameters, behind those of the person. One a plan; used by one thread.
 */
public final class LateValues {
    private final int firstIndex;
    private final List<RexNode> expressions = new ArrayList<>();

    /** Begins behind the statement's own parameters. */
    public LateValues(int firstIndex) {
        this.firstIndex = firstIndex;
    }

    /** Remembers an expression without columns, once. */
    Operand of(RexNode expression, SqlType type) {
        int known = expressions.indexOf(expression);
        if (known < 0) {
            known = expressions.size();
            expressions.add(expression);
        }
        return new Operand.Parameter(firstIndex + known, type);
    }

    /** Returns the expressions in the order of their indexes. */
    public List<RexNode> expressions() {
        return List.copyOf(expressions);
    }
}

package org.bitquarry.engine.internal.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;

/**
 * Takes out of expressions what says that a value can't be NULL here, such as of {@code a} in {@code CASE WHEN a IS NOT NULL
 * THEN CAST(a … NOT NULL)}, which COALESCE becomes. Calcite's simplification moves such a cast out from behind its condition, and
 * then believes it: rows where the value is NULL would pass. For the same reason moves {@link TruthTests}. The types of a projection's columns stay as they are.
 */
public final class NullableCasts extends RelHomogeneousShuttle {
    private final RexBuilder builder;
    private final RexShuttle expressions = new Dropped();

    private NullableCasts(RexBuilder builder) {
        this.builder = builder;
    }

    /** Returns the same query without them. */
    public static RelNode dropped(RelNode query) {
        return query.accept(new NullableCasts(query.getCluster().getRexBuilder()));
    }

    @Override
    public RelNode visit(RelNode node) {
        RelNode inner = super.visit(node);
        return switch (inner) {
            case Filter filter -> filter.accept(expressions);
            case Join join -> join.accept(expressions);
            case Project project ->
                project.copy(
                        project.getTraitSet(),
                        project.getInput(),
                        sameTypes(project.getProjects()),
                        project.getRowType());
            default -> inner;
        };
    }

    private List<RexNode> sameTypes(List<RexNode> before) {
        List<RexNode> after = new ArrayList<>();
        for (RexNode each : before) {
            RexNode dropped = each.accept(expressions);
            after.add(
                    dropped.getType().equals(each.getType())
                            ? dropped
                            : builder.makeAbstractCast(each.getType(), dropped, false));
        }
        return after;
    }

    private RelDataType nullable(RelDataType type) {
        return builder.getTypeFactory().createTypeWithNullability(type, true);
    }

    /** What may become NULL by it is said to. */
    private final class Dropped extends RexShuttle {
        @Override
        public RexNode visitOver(RexOver over) {
            return over;
        }

        @Override
        public RexNode visitSubQuery(RexSubQuery subQuery) {
            RexSubQuery outer = (RexSubQuery) super.visitSubQuery(subQuery);
            return outer.clone(outer.rel.accept(NullableCasts.this));
        }

        @Override
        public RexNode visitCall(RexCall call) {
            List<RexNode> operands = visitList(call.getOperands());
            if (call.getKind() == SqlKind.CAST
                    && !call.getType().isNullable()
                    && operands.get(0).getType().isNullable()) {
                RelDataType type = nullable(call.getType());
                RexNode operand = operands.get(0);
                return operand.getType().equals(type) ? operand : call.clone(type, operands);
            }
            RexCall same = operands.equals(call.getOperands())
                    ? call
                    : call.clone(mayBeNull(call, operands) ? nullable(call.getType()) : call.getType(), operands);
            return RexUtil.flatten(builder, TruthTests.moved(same, builder));
        }
    }

    private static boolean mayBeNull(RexCall call, List<RexNode> operands) {
        return switch (call.getKind()) {
            case IS_NULL,
                    IS_NOT_NULL,
                    IS_TRUE,
                    IS_NOT_TRUE,
                    IS_FALSE,
                    IS_NOT_FALSE,
                    IS_DISTINCT_FROM,
                    IS_NOT_DISTINCT_FROM,
                    IS_UNKNOWN -> false;
            default -> operands.stream().anyMatch(operand -> operand.getType().isNullable());
        };
    }
}

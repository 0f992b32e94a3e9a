package org.bitquarry.ui.explorer;

import org.eclipse.core.expressions.EvaluationResult;
import org.eclipse.core.expressions.Expression;
import org.eclipse.core.expressions.ExpressionInfo;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.ISources;
import org.eclipse.ui.services.IServiceLocator;
import org.eclipse.ui.swt.IFocusService;

/**
 * Holds while the explorer's tree has the keyboard: in the filter field above it, keys for copying, pasting and deleting
 * mean its text.
 */
final class TreeHasFocus extends Expression {
    private static final String TREE = "org.bitquarry.ui.explorer.tree";

    /** Follows the keyboard to a tree. */
    TreeHasFocus(IServiceLocator site, Control tree) {
        site.getService(IFocusService.class).addFocusTracker(tree, TREE);
    }

    @Override
    public void collectExpressionInfo(ExpressionInfo info) {
        info.addVariableNameAccess(ISources.ACTIVE_FOCUS_CONTROL_ID_NAME);
    }

    @Override
    public EvaluationResult evaluate(IEvaluationContext context) {
        return EvaluationResult.valueOf(TREE.equals(context.getVariable(ISources.ACTIVE_FOCUS_CONTROL_ID_NAME)));
    }
}

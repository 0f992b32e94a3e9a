package org.bitquarry.ui.sql;

import java.util.Optional;
import org.bitquarry.engine.SqlCall;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationPresenter;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.jspecify.annotations.Nullable;

/** Keeps the line of a call's parameters as long as the caret is in the call, with the parameter in bold that is typed. */
final class CallHints implements IContextInformationValidator, IContextInformationPresenter {
    private final SqlInsight insight;
    private @Nullable CallInformation shown;
    private @Nullable ITextViewer viewer;
    private int emphasized = -1;

    CallHints(SqlInsight insight) {
        this.insight = insight;
    }

    @Override
    public void install(IContextInformation information, ITextViewer on, int offset) {
        shown = information instanceof CallInformation call ? call : null;
        viewer = on;
        emphasized = -1;
    }

    @Override
    public boolean isContextInformationValid(int offset) {
        return now(offset).isPresent();
    }

    @Override
    public boolean updatePresentation(int offset, TextPresentation presentation) {
        int current = now(offset).map(SqlCall::current).orElse(-1);
        CallInformation information = shown;
        if (information == null || current < 0 || current == emphasized) {
            return false;
        }
        emphasized = current;
        presentation.clear();
        information.emphasis(current).forEach(presentation::addStyleRange);
        return true;
    }

    private Optional<SqlCall> now(int offset) {
        ITextViewer on = viewer;
        CallInformation information = shown;
        return on == null || information == null
                ? Optional.empty()
                : insight.call(on.getDocument().get(), offset)
                        .filter(call -> new CallInformation(call).equals(information));
    }
}

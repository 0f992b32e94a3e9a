package org.bitquarry.ui.sql;

import java.util.ArrayList;
import java.util.List;
import org.bitquarry.engine.SqlCall;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationExtension;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Image;
import org.jspecify.annotations.Nullable;

/**
 * What a call takes, in one line.
 *
 * @param call around the caret
 */
record CallInformation(SqlCall call) implements IContextInformation, IContextInformationExtension {
    private static final String BETWEEN = ", ";

    @Override
    public String getContextDisplayString() {
        return call.name();
    }

    @Override
    public Image getImage() {
        return Icons.PROCEDURE.image();
    }

    @Override
    public String getInformationDisplayString() {
        String parameters = call.parameters().isEmpty() ? "no values" : String.join(BETWEEN, call.parameters());
        return call.description().isEmpty() ? parameters : parameters + "\n" + call.description();
    }

    /** Returns how a parameter is shown that is being typed; empty for one too many. */
    List<StyleRange> emphasis(int parameter) {
        List<StyleRange> styles = new ArrayList<>();
        if (parameter < call.parameters().size()) {
            int from = call.parameters().subList(0, parameter).stream()
                    .mapToInt(before -> before.length() + BETWEEN.length())
                    .sum();
            styles.add(new StyleRange(from, call.parameters().get(parameter).length(), null, null, SWT.BOLD));
        }
        return styles;
    }

    @Override
    public int getContextInformationPosition() {
        return call.offset();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallInformation same
                && same.call.name().equals(call.name())
                && same.call.offset() == call.offset();
    }

    @Override
    public int hashCode() {
        return call.name().hashCode();
    }
}

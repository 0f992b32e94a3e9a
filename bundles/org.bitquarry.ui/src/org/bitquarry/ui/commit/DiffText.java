package org.bitquarry.ui.commit;

import java.util.List;
import java.util.Optional;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;

/** A text to look at, with lines that were added or taken away: by a sign before each and by its ground. */
final class DiffText {
    private static final int MARGIN = 8;

    private final StyledText text;
    private String head = "";
    private LineDiff diff = new LineDiff(List.of());

    DiffText(Composite parent, String testId, int more) {
        text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER | more);
        text.setData("test.id", testId);
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        // Tab leaves what can't be typed into.
        text.addTraverseListener(event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true;
            }
        });
        Palette.onChange(text, this::paint);
    }

    StyledText widget() {
        return text;
    }

    /** Shows a heading as it is, and what is different below it. */
    void show(String newHead, LineDiff newDiff) {
        head = newHead;
        diff = newDiff;
        text.setText(head + diff.text());
        paint();
    }

    private void paint() {
        int line = head.isEmpty() ? 0 : head.split("\n", -1).length - 1;
        for (LineDiff.Line each : diff.lines()) {
            int at = line++;
            ground(each.side()).ifPresent(ground -> text.setLineBackground(at, 1, ground.color()));
        }
    }

    private static Optional<Palette> ground(LineDiff.Side side) {
        return switch (side) {
            case BOTH -> Optional.empty();
            case ADDED -> Optional.of(Palette.INSERTED);
            case REMOVED -> Optional.of(Palette.DELETED);
        };
    }
}

package org.bitquarry.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.junit.jupiter.api.Test;

/** A dialog is as large as a person left it, where more room shows more. */
class TitledDialogTest {
    private static final Point SIZE = new Point(500, 300);
    private static final Point LEFT = new Point(640, 420);

    private final UiBot bot = new UiBot();

    private static final class Roomy extends TitledDialog {
        Roomy(Shell parent) {
            super(parent, "Roomy", SIZE);
        }
    }

    private static final class Short extends TitledDialog {
        Short(Shell parent) {
            super(parent, "Short", new Point(SIZE.x, SWT.DEFAULT));
        }
    }

    /** Opens a dialog, gives it a size and closes it; returns the size that it had. */
    private Point left(TitledDialog dialog, Point size) {
        return bot.ask(() -> {
            dialog.setBlockOnOpen(false);
            dialog.open();
            Point opened = dialog.getShell().getSize();
            dialog.getShell().setSize(size);
            dialog.close();
            return opened;
        });
    }

    private Shell window() {
        return bot.page().getWorkbenchWindow().getShell();
    }

    @Test
    void itOpensInTheSizeInWhichItWasLeft() {
        assertThat(left(new Roomy(window()), LEFT)).isEqualTo(SIZE);
        assertThat(left(new Roomy(window()), new Point(SIZE.x - 100, SIZE.y - 100)))
                .isEqualTo(LEFT);
        assertThat(left(new Roomy(window()), SIZE))
                .as("smaller than what it has to show")
                .isEqualTo(SIZE);
    }

    @Test
    void oneThatIsAsHighAsItsContentStaysSo() {
        Point first = left(new Short(window()), LEFT);

        assertThat(left(new Short(window()), LEFT)).isEqualTo(first);
    }
}

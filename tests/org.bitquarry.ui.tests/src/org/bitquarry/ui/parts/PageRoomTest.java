package org.bitquarry.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitquarry.ui.bot.UiBot;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.preference.PreferenceNode;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

class PageRoomTest {
    private static final int LARGE = 620;

    private final UiBot bot = new UiBot();

    private static final class Large extends PreferencePage {
        @Override
        protected Control createContents(Composite parent) {
            Composite body = new Composite(parent, SWT.NONE);
            GridLayoutFactory.fillDefaults().applyTo(body);
            GridDataFactory.fillDefaults().hint(LARGE, LARGE).applyTo(new Label(body, SWT.NONE));
            PageRoom.ask(this, body);
            return body;
        }
    }

    @Test
    void aDialogThatOpensSmallGrowsForItsPage() {
        Large page = new Large();
        PreferenceManager pages = new PreferenceManager();
        pages.addToRoot(new PreferenceNode("large", page));
        PreferenceDialog dialog = bot.ask(() -> {
            PreferenceDialog made = new PreferenceDialog(
                    PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), pages);
            made.setBlockOnOpen(false);
            made.create();
            // As it was left the last time.
            made.getShell().setSize(300, 300);
            made.open();
            return made;
        });

        bot.waitUntil(
                "room",
                () -> page.getControl().getSize().x >= LARGE
                        && dialog.getShell().getSize().x > LARGE);

        Point wanted = bot.ask(page::computeSize);
        assertThat(bot.<Integer>ask(
                        () -> page.getControl().getParent().getParent().getClientArea().width))
                .isGreaterThanOrEqualTo(wanted.x);
        bot.run(dialog::close);
    }
}

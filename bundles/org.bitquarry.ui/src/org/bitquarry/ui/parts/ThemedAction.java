package org.bitquarry.ui.parts;

import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.widgets.Widget;

/** An action of a tool bar whose icon follows the theme. Belongs to the UI thread. */
public final class ThemedAction extends Action {
    private final Runnable work;

    /**
     * Makes an action.
     *
     * @param text says what it does, in the hover and in menus
     * @param icon shows it
     * @param owner the widget with which it lives and ends
     * @param work what it does
     */
    public ThemedAction(String text, Icons icon, Widget owner, Runnable work) {
        super(text);
        this.work = work;
        setToolTipText(text);
        Runnable images = () -> {
            setDisabledImageDescriptor(icon.disabledDescriptor());
            setImageDescriptor(icon.descriptor());
        };
        Palette.onChange(owner, new UiExecutor(owner).merging(images));
        images.run();
    }

    @Override
    public void run() {
        work.run();
    }
}

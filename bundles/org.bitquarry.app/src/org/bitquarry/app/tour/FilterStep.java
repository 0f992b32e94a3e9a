package org.bitquarry.app.tour;

import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Only rows that meet conditions are shown; one field holds what is no condition. */
final class FilterStep implements Step {
    private static final String FILTER = "org.bitquarry.ui.command.filter";

    @Override
    public String name() {
        return "filtered";
    }

    @Override
    public void walk(Guide guide) {
        guide.command(FILTER);
        type(guide, "State", "open");
        type(guide, "Title", "e");
        type(guide, "Id", "> many");
        Label count = guide.bot().find(Label.class, "grid.count");
        guide.bot().waitUntil("the filter", () -> count.getText().contains(" match"));
    }

    private static void type(Guide guide, String column, String text) {
        Text field = guide.bot().find(Text.class, "grid.filter." + column);
        // What can't be read is told for as long as the keyboard is there.
        guide.bot().focus(field);
        guide.bot().run(() -> field.setText(text));
    }

    @Override
    public void leave(Guide guide) {
        guide.command(FILTER);
    }
}

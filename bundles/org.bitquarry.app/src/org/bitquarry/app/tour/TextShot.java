package org.bitquarry.app.tour;

import java.util.Map;
import java.util.function.BiConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;

/**
 * A step in a session of its own, which is closed after the picture.
 *
 * @param name of the picture
 * @param text that the session begins with
 * @param way what is done in the text
 */
record TextShot(String name, String text, BiConsumer<Guide, StyledText> way) implements Step {
    @Override
    public void walk(Guide guide) {
        guide.command(
                "org.bitquarry.ui.command.newsql", Map.of(".datasource", "demo", ".schema", "web", ".text", text));
        StyledText widget = guide.bot().find(StyledText.class, "sql.text");
        guide.bot().waitUntil("the text", () -> widget.getText().equals(text));
        guide.bot().focus(widget);
        way.accept(guide, widget);
    }

    @Override
    public void leave(Guide guide) {
        guide.bot().press(SWT.ESC);
        guide.bot().run(() -> guide.bot().page().closeEditor(guide.bot().page().getActiveEditor(), false));
        guide.settle();
    }
}

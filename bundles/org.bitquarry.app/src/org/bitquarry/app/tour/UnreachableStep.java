package org.bitquarry.app.tour;

import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.workbench.core.datasource.DataSourceDraft;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;

/** A connection is tested while nobody answers at its address; nothing is registered. */
final class UnreachableStep implements Step {
    /** The port of a service that is nowhere. */
    private static final String NOBODY = "http://127.0.0.1:9/2.0";

    @Override
    public String name() {
        return "unreachable";
    }

    @Override
    public void walk(Guide guide) {
        guide.command("org.bitquarry.ui.command.register");
        fill(guide, "datasource.name", "acme");
        fill(guide, "datasource.workspace", "acme");
        push(guide, "datasource.next");
        fill(guide, "datasource.user", "ann@acme.example");
        fill(guide, "datasource.apitoken", "any");
        push(guide, "datasource.next");
        address(guide);
        push(guide, "datasource.test");
        guide.bot().find(Text.class, "datasource.test.details");
    }

    private static void address(Guide guide) {
        Table table = guide.bot().find(Table.class, "datasource.properties");
        guide.bot().run(() -> table.setSelection(DataSourceDraft.advanced().indexOf(ConnectionProperties.URL)));
        guide.bot().run(() -> table.notifyListeners(SWT.KeyDown, enter()));
        fill(guide, "datasource.properties.value", NOBODY);
        Text editor = guide.bot().find(Text.class, "datasource.properties.value");
        guide.bot().run(() -> editor.notifyListeners(SWT.DefaultSelection, null));
    }

    /** The key as an event, because a posted one is lost when the dialog is not yet the screen's active window. */
    private static Event enter() {
        Event event = new Event();
        event.keyCode = SWT.CR;
        return event;
    }

    private static void fill(Guide guide, String testId, String text) {
        Text field = guide.bot().find(Text.class, testId);
        guide.bot().run(() -> field.setText(text));
    }

    private static void push(Guide guide, String testId) {
        Button button = guide.bot().find(Button.class, testId);
        guide.bot().waitUntil(testId + " can be pressed", button::isEnabled);
        // The next page waits for the wizard's own loop, which must not keep the tour waiting.
        guide.bot().run(() -> button.getDisplay().asyncExec(() -> button.notifyListeners(SWT.Selection, null)));
    }

    @Override
    public void leave(Guide guide) {
        guide.bot().press(SWT.ESC);
    }
}

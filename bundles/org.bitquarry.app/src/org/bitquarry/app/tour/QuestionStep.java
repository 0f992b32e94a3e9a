package org.bitquarry.app.tour;

import java.util.Map;
import org.eclipse.swt.SWT;

/** What can't be undone is asked for first; nothing is removed. */
final class QuestionStep implements Step {
    @Override
    public String name() {
        return "question";
    }

    @Override
    public void walk(Guide guide) {
        guide.command("org.bitquarry.ui.command.removedatasource", Map.of(".datasource", "demo"));
        guide.waitForDialog("Remove datasource");
    }

    @Override
    public void leave(Guide guide) {
        guide.bot().press(SWT.ESC);
    }
}

package org.bitquarry.ui.guide;

import java.net.URI;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.notify.TellingBrowser;
import org.bitquarry.ui.parts.ThemedAction;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;
import org.osgi.framework.FrameworkUtil;

/** Shows the user guide beside the work. */
public final class GuideView extends ViewPart {
    private GuidePane pane;

    @Override
    public void createPartControl(Composite parent) {
        pane = pane(parent);
        pane.add(new ThemedAction("Back", Icons.BACK, pane, pane::goBack));
        pane.add(new ThemedAction("Contents", Icons.DOCUMENTATION, pane, () -> pane.go(GuidePlace.CONTENTS)));
    }

    static GuidePane pane(Composite parent) {
        return new GuidePane(
                parent,
                new GuidePages(FrameworkUtil.getBundle(GuideView.class)),
                address -> new TellingBrowser(UiPlugin.browser(), parent.getShell()).open(URI.create(address)));
    }

    void go(GuidePlace place) {
        pane.go(place);
    }

    @Override
    public void setFocus() {
        pane.setFocus();
    }
}

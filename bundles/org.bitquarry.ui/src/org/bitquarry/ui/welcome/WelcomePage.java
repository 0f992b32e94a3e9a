package org.bitquarry.ui.welcome;

import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.e4.ui.css.swt.dom.WidgetElement;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** Says what the product is and offers three ways to begin. Belongs to the UI thread. */
final class WelcomePage extends Composite {
    private static final int GAP = 16;
    private static final int SMALL_GAP = 8;

    WelcomePage(Composite parent, Commands commands) {
        super(parent, SWT.NONE);
        setData("test.id", "welcome");
        WidgetElement.setCSSClass(this, "page");
        // The folder of the editors colours what lies in it; the ground is therefore one level below.
        setLayout(new FillLayout());
        Composite ground = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(GAP, GAP).applyTo(ground);
        Composite middle = new Composite(ground, SWT.NONE);
        GridDataFactory.fillDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .grab(true, true)
                .applyTo(middle);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .equalWidth(true)
                .spacing(GAP, SMALL_GAP)
                .applyTo(middle);
        line(middle, "Bitbucket as a database").setFont(JFaceResources.getHeaderFont());
        WidgetElement.setCSSClass(
                line(
                        middle,
                        "Browse, query and edit a workspace; every change is a request you see before it is sent."),
                "secondary");
        tiles(middle, commands);
        Link gallery = new Link(middle, SWT.NONE);
        gallery.setText("<a>Query gallery</a>: stale branches, pull requests that wait, minutes of pipelines …");
        gallery.setData("test.id", "welcome.gallery");
        gallery.addSelectionListener(
                SelectionListener.widgetSelectedAdapter(event -> commands.run(CommandIds.GALLERY)));
        GridDataFactory.fillDefaults().span(3, 1).indent(0, SMALL_GAP).applyTo(gallery);
        WidgetElement.setCSSClass(
                line(middle, "Ctrl+T opens an SQL session · Ctrl+3 finds any command · Ctrl+Shift+L lists all keys"),
                "secondary");
    }

    private static Label line(Composite parent, String text) {
        Label label = new Label(parent, SWT.WRAP);
        label.setText(text);
        GridDataFactory.fillDefaults().span(3, 1).indent(0, SMALL_GAP).applyTo(label);
        return label;
    }

    private static void tiles(Composite parent, Commands commands) {
        fill(new Tile(
                        parent,
                        Icons.DATASOURCE_CONNECTED,
                        "Open demo",
                        "A workspace inside this application: nothing to register, nothing to break.",
                        () -> commands.run(CommandIds.OPEN_DEMO))
                .named("welcome.opendemo"));
        fill(new Tile(
                        parent,
                        Icons.REGISTER,
                        "Register Bitbucket datasource",
                        "Your own workspace, with an API token or an access token.",
                        () -> commands.run(CommandIds.REGISTER))
                .named("welcome.register"));
        fill(new Tile(
                        parent,
                        Icons.TOUR,
                        "2-minute tour",
                        "Open, filter, edit, preview, commit and query: nine steps on the demo.",
                        () -> commands.run(CommandIds.TOUR))
                .named("welcome.tour"));
    }

    private static void fill(Tile tile) {
        GridDataFactory.fillDefaults().grab(true, false).indent(0, SMALL_GAP).applyTo(tile);
    }
}

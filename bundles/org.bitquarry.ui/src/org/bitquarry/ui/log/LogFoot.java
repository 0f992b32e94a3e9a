package org.bitquarry.ui.log;

import java.util.Locale;
import org.bitquarry.ui.preferences.RequestsPage;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.log.LogLimits;
import org.bitquarry.workbench.core.log.LogSize;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.dialogs.PreferencesUtil;

/** Says below the log how much it holds, and what became of an export. Belongs to the UI thread. */
final class LogFoot extends Composite {
    private static final int MARGIN = 4;
    private static final int GAP = 8;
    private static final double MEGABYTE = 1_000_000;

    private final Label line;
    private Palette colour = Palette.SECONDARY;

    LogFoot(Composite parent) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(GAP, MARGIN)
                .spacing(GAP, 0)
                .applyTo(this);
        line = new Label(this, SWT.NONE);
        line.setData("test.id", "httplog.foot");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(line);
        Link limits = new Link(this, SWT.NONE);
        limits.setText("<a>Limits…</a>");
        limits.setData("test.id", "httplog.limits");
        limits.addListener(SWT.Selection, event -> PreferencesUtil.createPreferenceDialogOn(
                        getShell(), RequestsPage.ID, null, null)
                .open());
        Palette.onChange(this, this::paint);
    }

    /** Says how much the log holds, and that it is full. */
    void size(LogSize size, LogLimits limits) {
        String kept = String.format(
                Locale.ROOT,
                "%,d of %,d requests · %.1f of %d MB",
                size.requests(),
                limits.requests(),
                size.bytes() / MEGABYTE,
                limits.megabytes());
        String dropped = size.dropped() == 0
                ? ""
                : String.format(
                        Locale.ROOT, " · %,d older %s dropped", size.dropped(), size.dropped() == 1 ? "was" : "were");
        say(kept + dropped, Palette.SECONDARY);
    }

    /** Says what became of something, until the log changes. */
    void say(String words, Palette in) {
        colour = in;
        line.setText(words.replace("&", "&&"));
        line.setToolTipText(words);
        paint();
    }

    private void paint() {
        line.setForeground(colour.color());
    }

    String text() {
        return line.getText();
    }
}

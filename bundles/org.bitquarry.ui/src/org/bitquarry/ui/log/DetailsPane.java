package org.bitquarry.ui.log;

import java.time.ZoneId;
import java.util.Optional;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** All that is known of the line that is selected. Belongs to the UI thread. */
final class DetailsPane extends Composite {
    private static final int MARGIN = 8;
    private static final String NOTHING = "Select a request to see its headers, sizes and what went wrong.";

    private final StyledText text;
    private final ZoneId zone;
    private Optional<LogLine> shown = Optional.empty();
    private Optional<String> source = Optional.empty();

    DetailsPane(Composite parent, ZoneId zone) {
        super(parent, SWT.NONE);
        this.zone = zone;
        setLayout(new FillLayout());
        text = new StyledText(this, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setData("test.id", "httplog.details");
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        Palette.WINDOW.ground(text);
        Palette.onChange(this, this::paint);
        paint();
    }

    void show(Optional<LogLine> line) {
        if (!line.equals(shown)) {
            shown = line;
            paint();
        }
    }

    /** Tells anew what is shown where its datasource has got another name. */
    void follow() {
        if (!source().equals(source)) {
            paint();
        }
    }

    private Optional<String> source() {
        return shown.map(line -> line.log().datasource());
    }

    private void paint() {
        source = source();
        text.setForeground((shown.isPresent() ? Palette.TEXT : Palette.SECONDARY).color());
        if (shown.isEmpty()) {
            text.setText(NOTHING);
            return;
        }
        DetailsText details = DetailsText.of(shown.get(), zone);
        text.setText(details.text());
        for (int[] place : details.headings()) {
            StyleRange heading = new StyleRange(place[0], place[1], Palette.TEXT.color(), null);
            heading.font = JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
            text.setStyleRange(heading);
        }
        int[] problem = details.problem();
        if (problem[1] > 0) {
            text.setStyleRange(new StyleRange(problem[0], problem[1], Palette.ERROR.color(), null));
        }
    }
}

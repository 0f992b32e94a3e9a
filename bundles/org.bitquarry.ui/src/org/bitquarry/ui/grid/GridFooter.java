package org.bitquarry.ui.grid;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** The line below rows: how many are here, how to get more, and what a cell or a row has to say. */
final class GridFooter extends Composite {
    private static final int GAP = 12;
    private static final int MARGIN = 4;

    private final Label count;
    private final Link more;
    private final Link all;
    private final Link stop;
    private final Link retry;
    private final Link source;
    private final CLabel summary;
    private final CLabel hint;
    private final Link undo;
    private Optional<Runnable> undoing = Optional.empty();
    private Optional<String> problem = Optional.empty();

    GridFooter(
            Composite parent, Runnable onMore, Runnable onAll, Runnable onStop, Runnable onRetry, Runnable onSource) {
        super(parent, SWT.NONE);
        GridPage.mark(this);
        GridLayoutFactory.fillDefaults()
                .numColumns(9)
                .margins(2 * MARGIN, MARGIN)
                .spacing(GAP, 0)
                .applyTo(this);
        count = new Label(this, SWT.NONE);
        count.setData("test.id", "grid.count");
        more = link("Load more", "grid.more", onMore);
        all = link("Load all", "grid.all", onAll);
        stop = link("Stop", "grid.stop", onStop);
        retry = link("Retry", "grid.retry", onRetry);
        source = link("Filter at the source", "grid.source", onSource);
        summary = new HintLabel(this, SWT.LEFT);
        summary.setData("test.id", "grid.summary");
        summary.setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .exclude(true)
                .applyTo(summary);
        summary.setVisible(false);
        hint = new HintLabel(this, SWT.RIGHT);
        hint.setData("test.id", "grid.hint");
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .applyTo(hint);
        undo = link("Undo commit…", "grid.undocommit", () -> undoing.ifPresent(Runnable::run));
        fit();
    }

    /** What is hidden takes no room, not even the gap beside it. */
    private void fit() {
        ((GridLayout) getLayout()).numColumns = (int) Stream.of(getChildren())
                .filter(child -> !(child.getLayoutData() instanceof GridData place && place.exclude))
                .count();
        layout(true);
    }

    private Link link(String words, String testId, Runnable action) {
        Link link = new Link(this, SWT.NONE);
        link.setText("<a>" + words + "</a>");
        link.setData("test.id", testId);
        link.addListener(SWT.Selection, event -> action.run());
        GridDataFactory.swtDefaults().exclude(true).applyTo(link);
        link.setVisible(false);
        return link;
    }

    void show(FooterText text) {
        count.setText(text.text());
        all.setText("<a>" + text.all() + "</a>");
        retry.setText("<a>" + text.retry() + "</a>");
        boolean hadKeyboard = Stream.of(more, all, stop, retry).anyMatch(Control::isFocusControl);
        show(more, text.more());
        show(all, text.more());
        show(stop, text.stop());
        show(retry, text.problem().isPresent());
        boolean mended =
                problem.filter(words -> words.equals(hint.getToolTipText())).isPresent();
        problem = text.problem();
        if (problem.isPresent() || mended) {
            hint(problem.orElse(""));
        }
        fit();
        if (hadKeyboard && Stream.of(more, all, stop, retry).noneMatch(Control::isFocusControl)) {
            // Who asked for rows goes on with them.
            getParent().setFocus();
        }
    }

    /** Offers that the source filters; empty for no such offer. */
    void offer(Optional<String> words) {
        words.ifPresent(text -> source.setText("<a>" + text + "</a>"));
        show(source, words.isPresent());
        fit();
    }

    /** Says what a click on what is said of the selected cells does. */
    void onSummary(Runnable click) {
        summary.addListener(SWT.MouseUp, event -> click.run());
    }

    /** Says what the selected cells hold; empty for nothing. */
    void summary(Optional<String> words) {
        summary.setText(words.orElse("").replace("&", "&&"));
        summary.setToolTipText(
                words.map(text -> text + "\nA click copies the exact figures.").orElse(""));
        show(summary, words.isPresent());
        fit();
    }

    /** Says what there is to say of a cell or a row; nothing brings back what is wrong with the rows as a whole. */
    void hint(String text) {
        say(text, Optional.empty());
    }

    /** Says what became of a commit; the offer to take it back stands as long as that does. */
    void hint(String text, Runnable takesBack) {
        say(text, Optional.of(takesBack));
    }

    private void say(String text, Optional<Runnable> takesBack) {
        if (undoing.isPresent() || takesBack.isPresent()) {
            boolean hadKeyboard = undo.isFocusControl();
            undoing = takesBack;
            show(undo, undoing.isPresent());
            fit();
            if (hadKeyboard && undoing.isEmpty()) {
                getParent().setFocus();
            }
        }
        String shown = text.isEmpty() ? problem.orElse("") : text;
        hint.setText(shown.replace("&", "&&"));
        hint.setToolTipText(shown);
    }

    /** Returns what is said. */
    String hinted() {
        return Optional.ofNullable(hint.getToolTipText()).orElse("");
    }

    private static void show(Control control, boolean visible) {
        control.setVisible(visible);
        ((GridData) control.getLayoutData()).exclude = !visible;
    }

    /** Cuts what doesn't fit at its end, where a sentence can best spare it. */
    private static final class HintLabel extends CLabel {
        private final LineText line = new LineText();

        HintLabel(Composite parent, int side) {
            super(parent, side);
        }

        @Override
        protected String shortenText(GC gc, String text, int width) {
            line.begin(gc, getFont());
            return line.fitting(gc, text, width);
        }
    }
}

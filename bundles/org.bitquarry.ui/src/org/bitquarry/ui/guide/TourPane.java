package org.bitquarry.ui.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.e4.ui.css.swt.dom.WidgetElement;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The steps of the tour, one below the other; what is done has a mark. Belongs to the UI thread. */
final class TourPane extends Composite {
    private static final int MARGIN = 12;
    private static final int GAP = 8;
    private static final String NOT_YET = "\nNot yet: a step above comes first.";

    private final List<TourStep> steps;
    private final List<Label> marks = new ArrayList<>();
    private final List<Label> texts = new ArrayList<>();
    private final boolean[] done;
    private final ScrolledComposite scroll;

    /**
     * Makes the pane.
     *
     * @param doer does a step for the person; says no where it can't be done yet
     */
    TourPane(Composite parent, List<TourStep> steps, Predicate<TourStep> doer) {
        super(parent, SWT.NONE);
        this.steps = steps;
        done = new boolean[steps.size()];
        setLayout(new FillLayout());
        scroll = new ScrolledComposite(this, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        Composite page = new Composite(scroll, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(MARGIN, MARGIN)
                .spacing(GAP, GAP / 2)
                .applyTo(page);
        for (int at = 0; at < steps.size(); at++) {
            add(page, at, doer);
        }
        scroll.setContent(page);
        scroll.addListener(SWT.Resize, event -> fit());
        Palette.onChange(this, new UiExecutor(this).merging(this::mark));
        mark();
    }

    private void fit() {
        Control page = scroll.getContent();
        scroll.setMinSize(page.computeSize(scroll.getClientArea().width, SWT.DEFAULT));
        page.requestLayout();
    }

    private void add(Composite page, int at, Predicate<TourStep> doer) {
        TourStep step = steps.get(at);
        Label mark = new Label(page, SWT.NONE);
        GridDataFactory.fillDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .indent(0, GAP)
                .applyTo(mark);
        marks.add(mark);
        Label title = new Label(page, SWT.NONE);
        title.setText((at + 1) + ". " + step.title());
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        title.setData("test.id", "tour.title." + at);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, GAP).applyTo(title);
        new Label(page, SWT.NONE);
        Label text = new Label(page, SWT.WRAP);
        text.setText(step.text());
        text.setData("test.id", "tour.text." + at);
        texts.add(text);
        WidgetElement.setCSSClass(text, "secondary");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        if (!step.command().isEmpty()) {
            new Label(page, SWT.NONE);
            Button button = new Button(page, SWT.PUSH);
            button.setText(step.verb());
            button.setData("test.id", "tour.do." + at);
            button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
                text.setText(doer.test(step) ? step.text() : step.text() + NOT_YET);
                fit();
            }));
            GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
        }
    }

    /** Hears that a command was run. */
    void ran(String command) {
        for (int at = 0; at < done.length; at++) {
            done[at] |= steps.get(at).isDoneBy(command);
        }
        mark();
    }

    /** Hears that a cell was changed. */
    void changed() {
        for (int at = 0; at < done.length; at++) {
            done[at] |= steps.get(at).command().isEmpty();
        }
        mark();
    }

    /** Tells whether a step has been done. */
    boolean isDone(int step) {
        return done[step];
    }

    private void mark() {
        for (int at = 0; at < done.length; at++) {
            Label mark = marks.get(at);
            mark.setImage(
                    (done[at] ? Icons.SUCCESS : Icons.TOUR_STEP).image(done[at] ? Palette.DEV : Palette.SECONDARY));
            mark.setToolTipText(done[at] ? "Done" : "To do");
            if (done[at]) {
                texts.get(at).setText(steps.get(at).text());
            }
        }
    }

    @Override
    public boolean setFocus() {
        return scroll.getContent().setFocus();
    }
}

package org.bitquarry.ui.grid;

import java.util.Optional;
import org.bitquarry.model.error.Problem;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/**
 * What stands in the place of a grid: why there is none, what can be done about it, and a button that does it. A problem can be
 * copied, for whoever is asked about it.
 */
final class GridMessage extends Composite {
    private static final int MARGIN = 24;
    private static final int WIDTH = 560;
    private static final int GAP = 8;

    private final Label icon;
    private final Label title;
    private final Label detail;
    private final Label remedy;
    private final Button button;
    private final Button copy;
    private Icons shown = Icons.INFO;
    private Optional<Runnable> action = Optional.empty();
    private Optional<Problem> problem = Optional.empty();

    GridMessage(Composite parent) {
        super(parent, SWT.NONE);
        GridPage.mark(this);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(MARGIN, MARGIN)
                .spacing(GAP, GAP)
                .applyTo(this);
        icon = new Label(this, SWT.NONE);
        GridDataFactory.swtDefaults()
                .align(SWT.BEGINNING, SWT.BEGINNING)
                .span(1, 4)
                .applyTo(icon);
        title = label("grid.message.title");
        detail = label("grid.message.detail");
        remedy = label("grid.message.remedy");
        Composite buttons = new Composite(this, SWT.NONE);
        GridPage.mark(buttons);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(GAP, 0).applyTo(buttons);
        button = button(buttons, "grid.message.button");
        button.addListener(SWT.Selection, event -> action.ifPresent(Runnable::run));
        copy = button(buttons, "grid.message.copy");
        copy.setText("Copy");
        copy.addListener(
                SWT.Selection, event -> problem.ifPresent(all -> new CopiedText(all.text()).put(getDisplay())));
        Palette.onChange(this, () -> icon.setImage(shown.image()));
    }

    private static Button button(Composite parent, String testId) {
        Button made = new Button(parent, SWT.PUSH);
        made.setData("test.id", testId);
        GridDataFactory.swtDefaults().applyTo(made);
        return made;
    }

    private Label label(String testId) {
        Label label = new Label(this, SWT.WRAP);
        label.setData("test.id", testId);
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    void showProblem(Problem why, Runnable retry) {
        show(Icons.ERROR, why.asked(), why.cameBack(), why.remedy());
        problem = Optional.of(why);
        act("Retry", retry);
    }

    void showLoading(String what, Runnable stop) {
        show(Icons.LOADING, what, "", "");
        act("Stop", stop);
    }

    void showStopped(Runnable retry) {
        show(Icons.STOP, "Stopped before the first row came.", "", "");
        act("Run again", retry);
    }

    private void show(Icons kind, String asked, String cameBack, String whatToDo) {
        shown = kind;
        problem = Optional.empty();
        icon.setImage(kind.image());
        set(title, asked);
        set(detail, sentence(cameBack));
        set(remedy, whatToDo);
    }

    private static String sentence(String clause) {
        return clause.isEmpty() ? clause : Character.toUpperCase(clause.charAt(0)) + clause.substring(1);
    }

    private static void set(Label label, String text) {
        label.setText(text.replace("&", "&&"));
        setShown(label, !text.isEmpty());
    }

    private static void setShown(Control control, boolean wanted) {
        control.setVisible(wanted);
        ((GridData) control.getLayoutData()).exclude = !wanted;
    }

    private void act(String words, Runnable next) {
        action = Optional.of(next);
        button.setText(words);
        setShown(copy, problem.isPresent());
        layout(true, true);
    }
}

package org.bitquarry.ui.grid;

import java.util.Optional;
import org.bitquarry.model.error.Problem;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What stands in the place of a grid: why there is none, what can be done about it, and a button that does it. */
final class GridMessage extends Composite {
    private static final int MARGIN = 24;
    private static final int WIDTH = 560;
    private static final int GAP = 8;

    private final Label icon;
    private final Label title;
    private final Label detail;
    private final Label remedy;
    private final Button button;
    private Icons shown = Icons.INFO;
    private Optional<Runnable> action = Optional.empty();

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
        button = new Button(this, SWT.PUSH);
        button.setData("test.id", "grid.message.button");
        button.addListener(SWT.Selection, event -> action.ifPresent(Runnable::run));
        Palette.onChange(this, () -> icon.setImage(shown.image()));
    }

    private Label label(String testId) {
        Label label = new Label(this, SWT.WRAP);
        label.setData("test.id", testId);
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(label);
        return label;
    }

    void showProblem(Problem problem, Runnable retry) {
        show(Icons.ERROR, problem.asked(), problem.cameBack(), problem.remedy());
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
        label.setVisible(!text.isEmpty());
        ((GridData) label.getLayoutData()).exclude = text.isEmpty();
    }

    private void act(String words, Runnable next) {
        action = Optional.of(next);
        button.setText(words);
        layout(true, true);
    }
}

package org.bitquarry.ui.datasources;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.PropertyProblem;
import org.bitquarry.ui.datasources.Form.Row;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.datasource.DataSourceDraft;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/**
 * A page that fills in a part of the draft. What is wrong with a field stands below it as soon as a person was there; the
 * head of the page names what is still missing.
 */
abstract class DraftPage extends WizardPage {
    private final DataSourceDraft draft;
    private final String invitation;
    private final List<Watch> watches = new ArrayList<>();

    DraftPage(String id, String title, String invitation, DataSourceDraft draft) {
        super(id, title, null);
        this.draft = draft;
        this.invitation = invitation;
        setMessage(invitation);
    }

    DataSourceDraft draft() {
        return draft;
    }

    /** Shows what the draft holds, when it was changed elsewhere. */
    abstract void load();

    private static final class Watch {
        private final Hint hint;
        private final Supplier<String> explanation;
        private final Supplier<Optional<String>> problem;
        private boolean visited;

        Watch(Hint hint, Supplier<String> explanation, Supplier<Optional<String>> problem) {
            this.hint = hint;
            this.explanation = explanation;
            this.problem = problem;
        }

        void show() {
            problem.get()
                    .filter(sentence -> visited)
                    .ifPresentOrElse(hint::complain, () -> hint.explain(explanation.get()));
        }
    }

    /** Keeps the line below a field true. */
    void watch(Row<?> row, Supplier<String> explanation, Supplier<Optional<String>> problem) {
        Watch watch = new Watch(row.hint(), explanation, problem);
        watches.add(watch);
        Control control = row.control();
        control.addListener(SWT.Modify, event -> watch.visited = true);
        control.addListener(SWT.FocusOut, event -> {
            watch.visited = true;
            check();
        });
    }

    /** Returns what is wrong with a property, called as its field is. */
    Optional<String> problem(ConnectionProperty property, String label) {
        return draft.problems(List.of(property)).stream()
                .map(PropertyProblem::sentence)
                .map(sentence -> sentence.startsWith(property.name())
                        ? label + sentence.substring(property.name().length())
                        : sentence)
                .findFirst();
    }

    /** Looks at the whole draft again. */
    void check() {
        watches.forEach(Watch::show);
        setMessage(firstProblem().orElse(invitation));
        if (getContainer().getCurrentPage() != null) {
            getContainer().updateButtons();
        }
    }

    Optional<String> firstProblem() {
        return watches.stream().flatMap(watch -> watch.problem.get().stream()).findFirst();
    }

    @Override
    public boolean isPageComplete() {
        return firstProblem().isEmpty();
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            load();
            check();
        }
        super.setVisible(visible);
        if (visible) {
            // The dialog's shell may not be open yet, and nothing in it takes the keyboard before.
            new UiExecutor(getControl()).later(this::takeKeyboard);
        }
    }

    /** The first field has the keyboard: JFace leaves it on a button, or nowhere when the dialog opens. */
    private void takeKeyboard() {
        if (isCurrentPage()) {
            getControl().setFocus();
        }
    }
}

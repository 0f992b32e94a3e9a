package org.bitquarry.ui.table;

import java.util.Optional;
import org.bitquarry.model.error.Problem;
import org.bitquarry.ui.parts.EmptyState;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A page that describes the table, or says why it can't yet. Belongs to the UI thread. */
final class LazyPage extends Composite {
    private final StackLayout stack = new StackLayout();
    private final TableDescription description;
    private final Maker maker;
    private final UiExecutor ui;
    private Optional<Control> content = Optional.empty();
    private boolean asking;

    /** Makes the content. */
    @FunctionalInterface
    interface Maker {
        /** Makes it of a table that is known. */
        Control make(Composite parent, Described described);
    }

    LazyPage(Composite parent, TableDescription description, Maker maker) {
        super(parent, SWT.NONE);
        this.description = description;
        this.maker = maker;
        this.ui = new UiExecutor(this);
        setLayout(stack);
    }

    /** Shows the content; asks the datasource first when it isn't connected. */
    void show() {
        lookAgain();
        if (content.isEmpty() && !asking) {
            asking = true;
            turn(onGround(new EmptyState(this, "Looking the table up…")));
            description.ask(
                    () -> ui.later(() -> {
                        asking = false;
                        lookAgain();
                        if (content.isEmpty()) {
                            refused("There is no such table any more.");
                        }
                    }),
                    problem -> ui.later(() -> {
                        asking = false;
                        lookAgain();
                        if (content.isEmpty()) {
                            refused(words(problem));
                        }
                    }));
        }
    }

    private static String words(Problem problem) {
        return problem.text();
    }

    private void refused(String why) {
        EmptyState message = new EmptyState(this, why).with("Try again", "table.tryagain", this::show);
        message.setData("test.id", "table.unknown");
        turn(onGround(message));
    }

    /** As the page that comes in its place. */
    private static EmptyState onGround(EmptyState state) {
        Palette.WINDOW.ground(state);
        return state;
    }

    /** Shows the content if the table is known by now. */
    void lookAgain() {
        if (content.isEmpty()) {
            content = description.now().map(described -> maker.make(this, described));
            content.ifPresent(this::turn);
        }
    }

    private void turn(Control wanted) {
        Control before = stack.topControl;
        stack.topControl = wanted;
        layout();
        if (before != null && before != wanted) {
            before.dispose();
        }
    }

    @Override
    public boolean setFocus() {
        return content.filter(Control::setFocus).isPresent() || super.setFocus();
    }
}

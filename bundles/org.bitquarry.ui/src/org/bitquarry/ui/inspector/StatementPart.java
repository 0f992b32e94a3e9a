package org.bitquarry.ui.inspector;

import java.util.Optional;
import org.bitquarry.ui.grid.GridStatement;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.inspect.JsonPath;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * The button that lets the statement of the rows select a part of their JSON, and why it can't. Only rows of a statement have it.
 * Belongs to the UI thread.
 */
final class StatementPart {
    static final String ADD = "Add to the statement";
    static final String ID = "inspector.json.statement";

    private final Composite page;
    private final Button button;
    private final Label reason;
    private Optional<Followed> followed = Optional.empty();
    private Optional<Inspected> cell = Optional.empty();
    private boolean part;

    private record Followed(GridStatement statement, Registration changes) {}

    /**
     * Takes a button over.
     *
     * @param page with the button somewhere in it; the reason stands at its end
     */
    StatementPart(Composite page, Button button) {
        this.page = page;
        this.button = button;
        button.setLayoutData(new RowData());
        reason = new Label(page, SWT.WRAP);
        reason.setData("test.id", ID + ".reason");
        reason.setForeground(Palette.SECONDARY.color());
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(reason);
        Palette.onChange(page, () -> reason.setForeground(Palette.SECONDARY.color()));
        page.addDisposeListener(gone -> leave());
    }

    /** Shows what can be done for a cell; {@code selected} says that a part of its JSON is. */
    void show(Optional<Inspected> now, boolean selected) {
        cell = now;
        part = selected;
        Optional<GridStatement> next = now.flatMap(known -> known.cursor().statement());
        if (!next.equals(followed.map(Followed::statement))) {
            leave();
            followed = next.map(statement -> new Followed(statement, statement.onChange(this::update)));
        }
        update();
    }

    private void leave() {
        followed.ifPresent(known -> known.changes().close());
        followed = Optional.empty();
    }

    private void update() {
        if (page.isDisposed()) {
            return;
        }
        Optional<String> why = followed.flatMap(known -> cell.filter(any -> part)
                .flatMap(selected -> known.statement().refusal(selected.place().column())));
        button.setEnabled(followed.isPresent() && part && why.isEmpty());
        String words = why.orElse("");
        RowData place = (RowData) button.getLayoutData();
        GridData below = (GridData) reason.getLayoutData();
        boolean hidden = followed.isEmpty();
        if (place.exclude != hidden || !words.equals(reason.getText())) {
            place.exclude = hidden;
            button.setVisible(!hidden);
            reason.setText(words);
            below.exclude = words.isEmpty();
            reason.setVisible(!words.isEmpty());
            page.layout(true, true);
        }
    }

    boolean isPossible() {
        return button.isEnabled();
    }

    /** Lets the statement select a part of a cell. */
    void add(Inspected known, JsonPath way) {
        followed.filter(any -> isPossible()).ifPresent(own -> own.statement().add(known.place(), way));
    }
}

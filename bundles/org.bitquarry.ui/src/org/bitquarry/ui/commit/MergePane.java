package org.bitquarry.ui.commit;

import java.time.ZoneId;
import java.util.Optional;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.commit.FieldChoice;
import org.bitquarry.workbench.core.commit.MergeField;
import org.bitquarry.workbench.core.commit.ThreeWayMerge;
import org.bitquarry.workbench.core.edit.CellParser;
import org.bitquarry.workbench.core.edit.CellText;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/** The fields of a conflict, what each side did to the selected one, and what it shall hold. Belongs to the UI thread. */
final class MergePane extends Composite {
    private static final int[] SHARES = {38, 62};
    private static final int BUTTONS = 5;
    private static final int LINES = 4;

    private final ThreeWayMerge merge;
    private final Runnable changed;
    private final CellText text = new CellText(ZoneId.systemDefault());
    private final CellParser parser = new CellParser(ZoneId.systemDefault());
    private final MergeTable fields;
    private final Button mine;
    private final Button theirs;
    private final DiffText myDiff;
    private final DiffText theirDiff;
    private final Text result;
    private final Label problem;
    private boolean filling;

    /** @param changed runs after each choice */
    MergePane(Composite parent, TableDefinition table, ThreeWayMerge merge, Runnable changed) {
        super(parent, SWT.NONE);
        this.merge = merge;
        this.changed = changed;
        GridLayoutFactory.fillDefaults().applyTo(this);
        SashForm sash = new SashForm(this, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        fields = new MergeTable(sash, table, merge);
        Composite below = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(below);
        sash.setWeights(SHARES);

        Composite choices = new Composite(below, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(BUTTONS).applyTo(choices);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(choices);
        mine = button(choices, "Take &mine", "merge.mine", () -> choose(new FieldChoice.Mine()));
        theirs = button(choices, "Take &theirs", "merge.theirs", () -> choose(new FieldChoice.Theirs()));
        Label gap = new Label(choices, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(gap);
        boolean typed = merge.fields().stream().anyMatch(MergeField::typed);
        button(choices, "Take &all mine", "merge.allmine", () -> chooseAll(new FieldChoice.Mine()))
                .setEnabled(typed);
        button(choices, "Ta&ke all theirs", "merge.alltheirs", () -> chooseAll(new FieldChoice.Theirs()))
                .setEnabled(typed);

        SashForm sides = new SashForm(below, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sides);
        myDiff = side(sides, "What you changed", "merge.mydiff");
        theirDiff = side(sides, "What they changed", "merge.theirdiff");

        Label label = new Label(below, SWT.NONE);
        label.setText("What it sh&all hold (type to say something else):");
        result = new Text(below, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
        result.setData("test.id", "merge.result");
        result.setFont(JFaceResources.getTextFont());
        result.addTraverseListener(event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true;
            }
        });
        result.addListener(SWT.Modify, event -> typed());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(SWT.DEFAULT, LINES * result.getLineHeight())
                .applyTo(result);
        problem = new Label(below, SWT.WRAP);
        problem.setData("test.id", "merge.problem");
        problem.setForeground(Palette.ERROR.color());
        Palette.onChange(problem, () -> problem.setForeground(Palette.ERROR.color()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(problem);
        fields.onSelection(this::show);
        show();
    }

    private static Button button(Composite parent, String words, String testId, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(words);
        button.setData("test.id", testId);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private static DiffText side(Composite parent, String words, String testId) {
        Composite side = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(side);
        Label label = new Label(side, SWT.NONE);
        label.setText(words);
        DiffText diff = new DiffText(side, testId, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(diff.widget());
        return diff;
    }

    private void choose(FieldChoice choice) {
        fields.selected().filter(MergeField::typed).ifPresent(field -> merge.choose(field, choice));
        shown();
        show();
    }

    private void chooseAll(FieldChoice choice) {
        merge.chooseAll(choice);
        shown();
        show();
    }

    private void shown() {
        fields.refresh();
        changed.run();
    }

    /** Shows the selected field. */
    private void show() {
        Optional<MergeField> field = fields.selected();
        boolean typed = field.filter(MergeField::typed).isPresent();
        mine.setEnabled(typed);
        theirs.setEnabled(typed);
        myDiff.show("", field.map(each -> diff(each.base(), each.mine())).orElse(LineDiff.of("", "")));
        theirDiff.show("", field.map(each -> diff(each.base(), each.theirs())).orElse(LineDiff.of("", "")));
        filling = true;
        boolean decided = field.flatMap(merge::choice).isPresent();
        result.setText(
                field.map(each -> decided ? text.typed(merge.value(each)) : "").orElse(""));
        result.setMessage(decided ? "" : "Take mine or theirs, or type");
        result.setEditable(typed);
        problem.setText("");
        filling = false;
    }

    private LineDiff diff(@Nullable Object before, @Nullable Object after) {
        return LineDiff.of(said(before), said(after));
    }

    private String said(@Nullable Object value) {
        return value == null ? "NULL" : text.typed(value);
    }

    /** What is typed is a choice of its own, as soon as it is a value of the column. */
    private void typed() {
        if (filling) {
            return;
        }
        fields.selected().filter(MergeField::typed).ifPresent(field -> {
            String typed = result.getText().replace(Text.DELIMITER, "\n");
            switch (parser.parse(field.column(), typed)) {
                case CellParser.Parsed.Value value -> {
                    merge.choose(field, new FieldChoice.Own(value.value()));
                    problem.setText("");
                }
                case CellParser.Parsed.Invalid invalid -> problem.setText(invalid.problem());
            }
            shown();
        });
    }
}

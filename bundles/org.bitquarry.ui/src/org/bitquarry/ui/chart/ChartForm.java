package org.bitquarry.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.bitquarry.workbench.core.chart.ChartColumns;
import org.bitquarry.workbench.core.chart.ChartKind;
import org.bitquarry.workbench.core.chart.ChartWish;
import org.bitquarry.workbench.core.chart.Measure;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What a person chooses of a chart: its kind, the column that makes the groups, and what is told of each. */
final class ChartForm extends Composite {
    private static final int GAP = 4;
    private static final int NARROWEST = 80;
    /** With what is free beside it and the words. */
    private static final int ARROW = 44;

    private final ChartColumns columns;
    private final Runnable changed;
    private final Combo kinds;
    private final Combo groups;
    private final Combo measures;
    private final Combo numbers;
    private List<Integer> groupColumns = List.of();
    private Optional<ChartKind> lastKind = Optional.empty();

    /** @param changed runs whenever something else is chosen, even where no column suits it */
    ChartForm(Composite parent, ChartColumns columns, Runnable changed) {
        super(parent, SWT.NONE);
        this.columns = columns;
        this.changed = changed;
        GridLayoutFactory.fillDefaults().spacing(0, GAP).applyTo(this);
        Composite above = row();
        Composite below = row();
        kinds = combo(above, "&Chart:", "chart.kind");
        groups = combo(above, "b&y", "chart.by");
        measures = combo(below, "&Values:", "chart.measure");
        numbers = combo(below, "&of", "chart.of");
        Arrays.stream(ChartKind.values()).map(ChartKind::title).forEach(kinds::add);
        Arrays.stream(Measure.values()).map(Measure::title).forEach(measures::add);
        for (Combo fixed : List.of(kinds, measures)) {
            GridDataFactory.fillDefaults().hint(width(fixed), SWT.DEFAULT).applyTo(fixed);
        }
        align(above, below);
        columns.measured().forEach(index -> numbers.add(name(index)));
        kinds.addListener(SWT.Selection, event -> anotherKind());
        for (Combo combo : List.of(groups, measures, numbers)) {
            combo.addListener(SWT.Selection, event -> tell());
        }
        columns.suggestion(Optional.empty()).ifPresentOrElse(this::show, () -> setEnabled(false));
    }

    /** As wide as its words, but no wider, as GTK would have it: the names of columns need the room. */
    private static int width(Combo combo) {
        GC gc = new GC(combo);
        try {
            return ARROW
                    + Stream.of(combo.getItems())
                            .mapToInt(item -> gc.textExtent(item).x)
                            .max()
                            .orElse(0);
        } finally {
            gc.dispose();
        }
    }

    private Composite row() {
        Composite row = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(2 * GAP, 0).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        return row;
    }

    /** What begins the rows ends at one line; what follows takes the room that each has. */
    private static void align(Composite... rows) {
        int widest = Stream.of(rows)
                .mapToInt(row -> row.getChildren()[0].computeSize(SWT.DEFAULT, SWT.DEFAULT).x)
                .max()
                .orElse(0);
        Stream.of(rows).forEach(row -> GridDataFactory.swtDefaults()
                .align(SWT.END, SWT.CENTER)
                .hint(widest, SWT.DEFAULT)
                .applyTo(row.getChildren()[0]));
    }

    private static Combo combo(Composite row, String words, String testId) {
        Label label = new Label(row, SWT.RIGHT);
        label.setText(words);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(label);
        Combo combo = new Combo(row, SWT.READ_ONLY);
        combo.setData("test.id", testId);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(NARROWEST, SWT.DEFAULT)
                .applyTo(combo);
        return combo;
    }

    private String name(int index) {
        return columns.columns().get(index).name();
    }

    private static boolean isOfWords(ChartKind kind) {
        return switch (kind) {
            case BAR, PIE -> true;
            case LINE, HISTOGRAM -> false;
        };
    }

    private void show(ChartWish wish) {
        lastKind = Optional.of(wish.kind());
        kinds.select(wish.kind().ordinal());
        groupColumns = columns.groups(wish.kind());
        groups.setItems(groupColumns.stream().map(this::name).toArray(String[]::new));
        groups.select(groupColumns.indexOf(wish.by()));
        measures.select(wish.measure().ordinal());
        wish.of().ifPresent(index -> numbers.select(columns.measured().indexOf(index)));
        enable();
    }

    private void enable() {
        boolean histogram = kind() == ChartKind.HISTOGRAM;
        boolean some = numbers.getItemCount() > 0 && !histogram;
        measures.setEnabled(some);
        if (!some) {
            measures.select(Measure.COUNT.ordinal());
        }
        boolean measured = measures.getSelectionIndex() != Measure.COUNT.ordinal();
        numbers.setEnabled(some && measured);
        if (numbers.isEnabled() && numbers.getSelectionIndex() < 0) {
            numbers.select(0);
        }
    }

    private ChartKind kind() {
        return ChartKind.values()[Math.max(0, kinds.getSelectionIndex())];
    }

    private void anotherKind() {
        Optional<ChartWish> before = wish();
        List<Integer> possible = columns.groups(kind());
        // Words make bars and slices, moments and numbers lines; what suited one kind seldom suits the other.
        Optional<ChartWish> next = before.filter(wish -> possible.contains(wish.by()))
                .filter(wish -> lastKind.filter(last -> isOfWords(last) == isOfWords(kind()))
                        .isPresent())
                .filter(wish -> kind() != ChartKind.HISTOGRAM)
                .map(wish -> new ChartWish(kind(), wish.by(), wish.measure(), wish.of()))
                .or(() -> columns.suggestion(Optional.of(kind())));
        next.ifPresentOrElse(this::show, () -> {
            groupColumns = List.of();
            groups.removeAll();
            enable();
        });
        tell();
    }

    private void tell() {
        enable();
        changed.run();
    }

    /** Returns what is chosen; empty where no column suits. */
    Optional<ChartWish> wish() {
        int by = groups.getSelectionIndex();
        if (by < 0 || by >= groupColumns.size()) {
            return Optional.empty();
        }
        Measure measure = Measure.values()[Math.max(0, measures.getSelectionIndex())];
        List<Integer> measured = new ArrayList<>(columns.measured());
        OptionalInt of = numbers.isEnabled() && numbers.getSelectionIndex() >= 0
                ? OptionalInt.of(measured.get(numbers.getSelectionIndex()))
                : OptionalInt.empty();
        return Optional.of(new ChartWish(kind(), groupColumns.get(by), measure, of));
    }
}

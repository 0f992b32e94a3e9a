package org.bitquarry.ui.inspector;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.inspect.ValueForm;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.jspecify.annotations.Nullable;

/** The value of a cell, in the form that fits it or that a person chose. */
final class ValuePanel implements InspectorPanel {
    private static final int MARGIN = 8;
    private static final int GAP = 4;

    private final Composite all;
    private final Label name;
    private final Label facts;
    private final Label notice;
    private final Button load;
    private final ToolBar bar;
    private final Composite pages;
    private final StackLayout stack = new StackLayout();
    private final Map<ValueForm, ToolItem> items = new EnumMap<>(ValueForm.class);
    private final Map<ValueForm, ValueViewer> viewers = new EnumMap<>(ValueForm.class);
    private final Map<String, ValueForm> chosen = new HashMap<>();
    private Optional<Seen> seen = Optional.empty();

    /** What is shown; compared by what there is to see, as cells tell of much that changes nothing. */
    private record Seen(
            Inspected.Key key,
            @Nullable Object value,
            boolean missing,
            boolean changed,
            Optional<String> readOnly,
            ValueForm form) {}

    private Optional<Inspected> cell = Optional.empty();

    /** @param pictures where those come from that values point at */
    ValuePanel(Composite parent, PictureSource pictures) {
        all = new Composite(parent, SWT.NONE);
        all.setData("test.id", "inspector.value");
        GridLayoutFactory.fillDefaults()
                .margins(MARGIN, MARGIN)
                .spacing(GAP, GAP)
                .numColumns(2)
                .applyTo(all);
        name = new Label(all, SWT.NONE);
        name.setData("test.id", "inspector.value.name");
        name.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(name);
        GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(copyBar());
        bar = new ToolBar(all, SWT.FLAT | SWT.RIGHT);
        bar.setData("test.id", "inspector.value.forms");
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .align(SWT.BEGINNING, SWT.CENTER)
                .applyTo(bar);
        fillBar();
        facts = new Label(all, SWT.WRAP);
        facts.setData("test.id", "inspector.facts");
        facts.setForeground(Palette.SECONDARY.color());
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(facts);
        notice = new Label(all, SWT.WRAP);
        notice.setData("test.id", "inspector.value.notice");
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .exclude(true)
                .applyTo(notice);
        load = new Button(all, SWT.PUSH);
        load.setText("Load");
        load.setData("test.id", "inspector.value.load");
        load.addListener(
                SWT.Selection, event -> cell.ifPresent(known -> known.cursor().loadMissing()));
        GridDataFactory.swtDefaults().span(2, 1).exclude(true).applyTo(load);
        pages = new Pages(all);
        pages.setLayout(stack);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(pages);
        viewers.put(ValueForm.TEXT, new TextViewer(pages));
        viewers.put(ValueForm.JSON, new JsonViewer(pages));
        viewers.put(ValueForm.MARKDOWN, new MarkdownViewer(pages));
        viewers.put(ValueForm.DIFF, new DiffViewer(pages));
        viewers.put(ValueForm.IMAGE, new PictureViewer(pages, pictures));
        Palette.onChange(all, () -> facts.setForeground(Palette.SECONDARY.color()));
    }

    /** Takes what room there is: asked for theirs, its texts would lay out all of their lines. */
    private static final class Pages extends Composite {
        private static final int WISH = 100;

        Pages(Composite parent) {
            super(parent, SWT.NONE);
        }

        @Override
        public Point computeSize(int width, int height, boolean flush) {
            return new Point(width == SWT.DEFAULT ? WISH : width, height == SWT.DEFAULT ? WISH : height);
        }
    }

    private void fillBar() {
        for (ValueForm form : ValueForm.values()) {
            ToolItem item = new ToolItem(bar, SWT.RADIO);
            item.setText(form.title());
            item.setData("test.id", "inspector.value.as." + form);
            item.addListener(SWT.Selection, event -> {
                if (item.getSelection()) {
                    cell.ifPresent(known -> choose(known, form));
                }
            });
            items.put(form, item);
        }
    }

    private ToolBar copyBar() {
        ToolBar tools = new ToolBar(all, SWT.FLAT);
        ToolItem copy = new ToolItem(tools, SWT.PUSH);
        copy.setImage(Icons.COPY.image());
        copy.setToolTipText("Copy the whole value");
        copy.addListener(
                SWT.Selection,
                event -> cell.ifPresent(known ->
                        new CopiedText(known.text().copied(known.column(), known.value())).put(tools.getDisplay())));
        Palette.onChange(tools, () -> copy.setImage(Icons.COPY.image()));
        return tools;
    }

    @Override
    public Composite control() {
        return all;
    }

    private void choose(Inspected known, ValueForm form) {
        chosen.put(columnOf(known), form);
        show(known);
    }

    private static String columnOf(Inspected known) {
        return known.result()
                .origin()
                .map(origin ->
                        origin.table().table().name() + "." + origin.column().name())
                .orElse(known.result().name());
    }

    @Override
    public void show(Inspected now) {
        cell = Optional.of(now);
        @Nullable Object value = now.value();
        String text = CellText.disclosed(now.column(), value) instanceof Object disclosed
                ? now.text().typed(disclosed)
                : "";
        Set<ValueForm> fitting =
                now.isSecret() || value == null ? EnumSet.of(ValueForm.TEXT) : ValueForm.of(now.column(), text);
        ValueForm form = form(now, fitting);
        Seen next = new Seen(now.key(), value, now.isMissing(), now.isChanged(), now.readOnlyReason(), form);
        if (seen.filter(next::equals).isPresent()) {
            viewer(form).again(now);
            return;
        }
        boolean same = seen.filter(old -> old.form() == form).isPresent();
        seen = Optional.of(next);
        head(now, text, fitting, form);
        ValueViewer viewer = viewer(form);
        viewer.show(now, text);
        if (!same) {
            stack.topControl = viewer.control();
            pages.layout();
        }
    }

    @Override
    public void forget() {
        cell = Optional.empty();
        seen = Optional.empty();
        viewers.values().forEach(ValueViewer::forget);
    }

    private ValueViewer viewer(ValueForm form) {
        return viewers.getOrDefault(form, viewers.get(ValueForm.TEXT));
    }

    /** What was chosen for this column holds where the value can be seen so; else the form that shows most. */
    private ValueForm form(Inspected now, Set<ValueForm> fitting) {
        ValueForm most = fitting.stream().reduce((first, second) -> second).orElse(ValueForm.TEXT);
        @Nullable ValueForm wanted = chosen.get(columnOf(now));
        if (wanted == null) {
            return most;
        }
        boolean textOnly = fitting.size() == 1 && (now.value() == null || now.isSecret());
        return textOnly || wanted == ValueForm.IMAGE && !fitting.contains(wanted) ? most : wanted;
    }

    private static void ground(ToolItem item) {
        item.setBackground(item.getSelection() ? Palette.SELECTION.color() : null);
    }

    private void head(Inspected now, String text, Set<ValueForm> fitting, ValueForm form) {
        name.setText(now.result().name().replace("&", "&&"));
        String size = now.value() instanceof String ? " · %,d characters".formatted(text.length()) : "";
        String known = now.result().type()
                + size
                + now.readOnlyReason().map(why -> " · read-only: " + why).orElse("")
                + now.trouble().map(why -> "\n⚠ " + why).orElse("");
        facts.setText(known.replace("&", "&&"));
        facts.setToolTipText(known);
        Optional<String> said = ValueNotice.of(now, text);
        notice.setText(said.orElse(""));
        ((GridData) notice.getLayoutData()).exclude = said.isEmpty();
        notice.setVisible(said.isPresent());
        ((GridData) load.getLayoutData()).exclude = !now.isMissing();
        load.setVisible(now.isMissing());
        items.forEach((kind, item) -> {
            item.setSelection(kind == form);
            ground(item);
            boolean possible = now.value() != null && !now.isSecret();
            item.setEnabled(kind == ValueForm.TEXT
                    || possible && (kind != ValueForm.IMAGE || fitting.contains(ValueForm.IMAGE)));
        });
        all.layout();
    }

    @Override
    public void finish() {
        seen.map(Seen::form).map(this::viewer).ifPresent(ValueViewer::finish);
    }
}

package org.bitquarry.ui.grid;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.workbench.core.edit.CellParser;
import org.bitquarry.workbench.core.edit.CellText;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;

/**
 * A calendar with a time below the text of a moment. What is chosen is written into the text at once, in the person's zone,
 * and what is typed shows in the calendar. Arrow keys go by days and weeks, Page Up and Down by months, with Ctrl by hours
 * and five minutes.
 */
final class MomentDropDown implements DropDown {
    private static final int MINUTES = 5;

    private final ZoneId zone;
    private final CellText texts;
    private final CellParser parser;
    private @Nullable Composite popup;
    private @Nullable Anchor anchor;
    private @Nullable MonthCanvas canvas;

    MomentDropDown(ZoneId zone) {
        this.zone = zone;
        this.texts = new CellText(zone);
        this.parser = new CellParser(zone);
    }

    @Override
    public void open(Anchor below) {
        if (isOpen()) {
            return;
        }
        anchor = below;
        Composite made = new Composite(below.control().getParent(), SWT.NONE);
        made.addListener(SWT.Paint, event -> PopupPlace.frame(made, event.gc));
        GridLayoutFactory.fillDefaults().margins(1, 1).applyTo(made);
        MonthCanvas month = new MonthCanvas(made, zone, this::choose);
        month.show(moment(below.text()).orElseGet(this::now));
        popup = made;
        canvas = month;
        PopupPlace.put(made, below.control());
        made.moveAbove(null);
    }

    /** The next full hour is nearer to what people mean than this very second. */
    private LocalDateTime now() {
        return LocalDateTime.now(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }

    private Optional<LocalDateTime> moment(String text) {
        return parser.parse("", SqlType.TIMESTAMP, text) instanceof CellParser.Parsed.Value value
                        && value.value() instanceof Instant moment
                ? Optional.of(moment.atZone(zone).toLocalDateTime())
                : Optional.empty();
    }

    private void choose(LocalDateTime chosen) {
        Anchor text = anchor;
        if (text != null) {
            text.put(texts.typed(chosen.atZone(zone).toInstant()));
        }
    }

    @Override
    public boolean isOpen() {
        return popup != null && !popup.isDisposed();
    }

    @Override
    public boolean isPartOfEditor() {
        return false;
    }

    @Override
    public boolean owns(Control control) {
        return popup != null && PopupPlace.holds(popup, control);
    }

    @Override
    public void typed(String text) {
        MonthCanvas month = canvas;
        if (month != null) {
            moment(text).ifPresent(month::show);
        }
    }

    @Override
    public void close() {
        if (popup != null && !popup.isDisposed()) {
            popup.dispose();
        }
    }

    @Override
    public boolean key(KeyEvent event) {
        MonthCanvas month = canvas;
        if (month == null) {
            return false;
        }
        Optional<LocalDateTime> next = step(month.shown(), event);
        next.ifPresent(this::choose);
        return next.isPresent();
    }

    private static Optional<LocalDateTime> step(LocalDateTime from, KeyEvent event) {
        return switch (event.stateMask & SWT.MODIFIER_MASK) {
            case 0 ->
                switch (event.keyCode) {
                    case SWT.ARROW_LEFT -> Optional.of(from.minusDays(1));
                    case SWT.ARROW_RIGHT -> Optional.of(from.plusDays(1));
                    case SWT.ARROW_UP -> Optional.of(from.minusWeeks(1));
                    case SWT.ARROW_DOWN -> Optional.of(from.plusWeeks(1));
                    case SWT.PAGE_UP -> Optional.of(from.minusMonths(1));
                    case SWT.PAGE_DOWN -> Optional.of(from.plusMonths(1));
                    default -> Optional.empty();
                };
            case SWT.CTRL ->
                switch (event.keyCode) {
                    case SWT.ARROW_UP -> Optional.of(from.plusHours(1));
                    case SWT.ARROW_DOWN -> Optional.of(from.minusHours(1));
                    case SWT.ARROW_LEFT -> Optional.of(from.minusMinutes(MINUTES));
                    case SWT.ARROW_RIGHT -> Optional.of(from.plusMinutes(MINUTES));
                    default -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }

    /** Returns the day and the time that are marked; for this package and its tests. */
    Optional<LocalDateTime> shown() {
        return Optional.ofNullable(canvas).map(MonthCanvas::shown);
    }
}

package org.bitquarry.ui.datasources;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A calendar below a field, from which a day goes into it. Belongs to the UI thread. */
final class DayPicker {
    /** GTK makes its columns as narrow as their widest word. */
    private static final int GAP = 8;

    private final Text field;

    DayPicker(Text field) {
        this.field = field;
    }

    /** Opens the calendar at the day of the field, else at today. */
    void open() {
        Shell shell = new Shell(field.getShell(), SWT.TOOL | SWT.ON_TOP);
        // What is seen of it around the calendar is the frame, in the colour that the sheets give it.
        GridLayoutFactory.fillDefaults().margins(1, 1).applyTo(shell);
        DateTime calendar = new DateTime(shell, SWT.CALENDAR);
        calendar.setData("test.id", "datasource.calendar");
        int tight = calendar.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
        GridDataFactory.fillDefaults()
                .hint(tight + DayOfWeek.values().length * GAP, SWT.DEFAULT)
                .applyTo(calendar);
        show(calendar);
        calendar.addListener(
                SWT.Selection,
                event -> field.setText(LocalDate.of(calendar.getYear(), calendar.getMonth() + 1, calendar.getDay())
                        .toString()));
        calendar.addListener(SWT.MouseDoubleClick, event -> shell.close());
        shell.addListener(SWT.Deactivate, event -> shell.close());
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE || event.detail == SWT.TRAVERSE_RETURN) {
                shell.close();
            }
        });
        shell.pack();
        shell.setLocation(below(shell));
        shell.open();
        calendar.setFocus();
    }

    private void show(DateTime calendar) {
        try {
            LocalDate day = LocalDate.parse(field.getText().strip());
            calendar.setDate(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        } catch (DateTimeParseException none) {
            // Today, as every calendar begins.
        }
    }

    /** Above the field where there is no room below. */
    private Point below(Shell shell) {
        Point at = field.toDisplay(0, field.getSize().y);
        Rectangle screen = field.getMonitor().getClientArea();
        boolean fits = at.y + shell.getSize().y <= screen.y + screen.height;
        return fits ? at : new Point(at.x, field.toDisplay(0, 0).y - shell.getSize().y);
    }
}

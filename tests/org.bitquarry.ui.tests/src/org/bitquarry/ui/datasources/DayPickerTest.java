package org.bitquarry.ui.datasources;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DayPickerTest {
    private final UiBot bot = new UiBot();
    private final Shell window =
            bot.ask(() -> new Shell(bot.page().getWorkbenchWindow().getShell()));

    @AfterEach
    void close() {
        bot.run(window::dispose);
    }

    private DateTime calendar(String typed) {
        bot.run(() -> {
            Text field = new Text(window, SWT.BORDER);
            field.setText(typed);
            new DayPicker(field).open();
        });
        return bot.find(DateTime.class, "datasource.calendar");
    }

    @Test
    void itOpensAtTheDayOfTheField() {
        DateTime calendar = calendar("2027-01-31");

        assertThat(bot.<Integer>ask(calendar::getYear)).isEqualTo(2027);
        assertThat(bot.<Integer>ask(calendar::getMonth)).isZero();
        assertThat(bot.<Integer>ask(calendar::getDay)).isEqualTo(31);
    }

    @Test
    void itsFrameIsAHairlineAndTheDaysOfTheWeekStandApart() {
        DateTime calendar = calendar("");

        Rectangle room = bot.ask(() -> calendar.getShell().getClientArea());
        Point size = bot.ask(calendar::getSize);
        assertThat(new Point(room.width - size.x, room.height - size.y)).isEqualTo(new Point(2, 2));
        assertThat(size.x - bot.<Integer>ask(() -> calendar.computeSize(SWT.DEFAULT, SWT.DEFAULT).x))
                .as("what is left between seven columns as narrow as their words")
                .isGreaterThanOrEqualTo(7 * 8);
    }
}

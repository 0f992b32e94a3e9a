package org.bitquarry.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.bitquarry.workbench.core.edit.CellText;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** Moments as they are seen from now. */
class MomentsTest extends GridWindow {
    @Test
    void theChoiceChangesWhatIsPaintedAndNothingElse() {
        showing(4);
        assertThat(shown()).isEqualTo("2026-11-23 14:05");

        bot.run(() -> GridVerb.RELATIVE_TIMES.run(grid));

        assertThat(shown()).matches("just now|in .*|.* ago");
        bot.run(() -> {
            grid.cursor().go(0, GridFixture.UPDATED_ON);
            assertThat(new GridCopy(grid.table().rows(), new CellText(ZoneId.of("UTC")))
                            .of(grid.table().layers.selection, false))
                    .contains("2026-11-23T13:05:33Z");
        });
        assertThat(bot.<String>ask(() -> new GridTips(
                                grid.table(),
                                new CellText(ZoneId.of("Europe/Berlin")),
                                new GridLinks(grid.table(), grid::hint))
                        .at(grid.table().layers.selection.getColumnCount(), 1)))
                .startsWith("2026-11-23 14:05:33 Europe/Berlin\n2026-11-23T13:05:33Z (UTC)");
    }

    @Test
    void exactMomentsKeepTheirDigitsAndNoMore() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(Moments.exact(Instant.parse("2026-11-23T13:05:30Z"), berlin)).startsWith("2026-11-23 14:05:30 E");
        assertThat(Moments.exact(Instant.parse("2026-11-23T13:05:30.250Z"), berlin))
                .startsWith("2026-11-23 14:05:30.25 E");
    }

    @Test
    void thePreferenceSaysTheSameAsTheMenu() {
        showing(4);
        GridSettingsPage page = new GridSettingsPage();
        bot.run(() -> {
            page.init(PlatformUI.getWorkbench());
            page.createControl(new Composite(shell, SWT.NONE));
        });
        Button relative = bot.find(Button.class, "grid.moments.relative");
        assertThat(bot.<Boolean>ask(relative::getSelection)).isFalse();

        bot.run(() -> choose(page, relative));

        bot.waitUntil("as seen from now", () -> shown().matches("just now|in .*|.* ago"));
        bot.run(() -> {
            page.performDefaults();
            page.performOk();
        });
        bot.waitUntil("as they are", () -> shown().equals("2026-11-23 14:05"));
    }

    private static void choose(GridSettingsPage page, Button button) {
        for (Control other : button.getParent().getChildren()) {
            if (other instanceof Button choice) {
                choice.setSelection(choice == button);
            }
        }
        page.performOk();
    }

    private String shown() {
        return bot.ask(() -> grid.table().look(0, GridFixture.UPDATED_ON).text());
    }
}

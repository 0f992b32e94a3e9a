package org.bitquarry.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;

/** A row as a form. */
class RecordPanelTest extends InspectorWindow {
    RecordPanelTest() {
        super(RecordPanel::new);
    }

    private StyledText shows() {
        showing(List.of(ValueFixture.row(1, "one", null, null), ValueFixture.row(2, null, "{}", null)));
        go(0, ValueFixture.ID);
        StyledText title = bot.find(StyledText.class, "inspector.record.Title");
        bot.waitUntil("the row", () -> title.getText().equals("Title 1"));
        return title;
    }

    @Test
    void whatIsTypedIsStagedAndTheNextRowIsShown() {
        StyledText title = shows();
        bot.run(() -> title.setText("Typed"));

        Button next = bot.find(Button.class, "inspector.record.next");
        bot.run(() -> next.notifyListeners(SWT.Selection, new Event()));

        bot.waitUntil("the other row", () -> title.getText().equals("Title 2"));
        assertThat(bot.<Object>ask(() -> rows().value(0, ValueFixture.TITLE))).isEqualTo("Typed");
        assertThat(bot.<Object>ask(() -> rows().value(1, ValueFixture.TITLE))).isEqualTo("Title 2");
    }

    @Test
    void whatCannotBeTheValueIsNotTaken() {
        StyledText title = shows();
        bot.run(() -> {
            title.setText("x".repeat(41));
            title.notifyListeners(SWT.FocusOut, new Event());
        });

        assertThat(bot.<String>ask(title::getText)).isEqualTo("Title 1");
        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void readOnlySecretAndNullLookAndSaySo() {
        shows();
        StyledText id = bot.find(StyledText.class, "inspector.record.Links");
        bot.run(() -> {
            assertThat(id.getEditable()).isFalse();
            assertThat(id.getToolTipText()).startsWith("Read-only: ");
            assertThat(id.getText()).isEqualTo("NULL");
        });
        StyledText token = bot.find(StyledText.class, "inspector.record.Token");
        assertThat(bot.<String>ask(token::getText)).doesNotContain("hidden");
        bot.run(() -> token.notifyListeners(SWT.FocusOut, new Event()));
        assertThat(edits.isEmpty()).isTrue();
    }

    @Test
    void columnsAreFoundByTheirNames() {
        StyledText title = shows();
        Text filter = bot.find(Text.class, "inspector.record.filter");

        bot.run(() -> filter.setText("desc"));

        StyledText description = bot.find(StyledText.class, "inspector.record.Description");
        bot.run(() -> {
            assertThat(title.getVisible()).isFalse();
            assertThat(description.getVisible()).isTrue();
        });
        bot.screenshot(shell, "record");
    }

    @Test
    void aValueTakesTheRoomOfTheChoiceThatItDoesNotHave() {
        StyledText title = shows();
        StyledText links = bot.find(StyledText.class, "inspector.record.Links");
        Text filter = bot.find(Text.class, "inspector.record.filter");
        List<Button> choices = bot.ask(() -> Arrays.stream(title.getParent().getChildren())
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList());
        List<Boolean> offered =
                bot.ask(() -> choices.stream().map(Button::getVisible).toList());

        bot.waitUntil("the whole width", () -> {
            Rectangle bounds = links.getBounds();
            return bounds.x + bounds.width == links.getParent().getClientArea().width;
        });
        bot.run(() -> {
            filter.setText("nothing");
            filter.setText("");
        });
        assertThat(bot.<List<Boolean>>ask(
                        () -> choices.stream().map(Button::getVisible).toList()))
                .isEqualTo(offered);
    }

    @Test
    void aLineIsAsHighAsItsValueWhateverTheViewsWidthWas() {
        shows();
        StyledText links = bot.find(StyledText.class, "inspector.record.Links");
        Set<Integer> heights = new HashSet<>();
        for (int width : List.of(420, 900, 460, 1_000)) {
            bot.run(() -> shell.setSize(width, 520));
            bot.waitUntil("its width", () -> {
                Rectangle bounds = links.getBounds();
                return bounds.x + bounds.width == panel.control().getClientArea().width - 2 * RecordPanel.MARGIN;
            });
            heights.add(bot.<Integer>ask(() -> links.getSize().y));
        }

        assertThat(heights).hasSize(1);
    }
}

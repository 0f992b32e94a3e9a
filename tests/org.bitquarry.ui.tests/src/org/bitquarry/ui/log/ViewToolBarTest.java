package org.bitquarry.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.ToolBar;
import org.junit.jupiter.api.Test;

/** A stack hides tool bars that are higher than its tabs, and shows them only while the pointer rests there. */
class ViewToolBarTest {
    private final UiBot bot = new UiBot();

    @Test
    void theToolBarOfAViewStandsBesideItsTabs() {
        bot.showView(PartIds.HTTP_LOG);
        bot.waitUntil("its tool bar", () -> toolBars().stream().anyMatch(bar -> bar.getItemCount() == 3));

        assertThat(bot.<Boolean>ask(() -> toolBars().stream()
                        .filter(bar -> bar.getItemCount() == 3)
                        .allMatch(ViewToolBarTest::isWithinItsStack)))
                .isTrue();
    }

    private List<ToolBar> toolBars() {
        return UiBot.withDescendants(bot.page().getWorkbenchWindow().getShell())
                .filter(CTabFolder.class::isInstance)
                .map(CTabFolder.class::cast)
                .filter(stack -> stack.getSelection() != null
                        && stack.getSelection().getText().equals("HTTP Log")
                        && stack.getTopRight() != null)
                .flatMap(stack -> UiBot.withDescendants(stack.getTopRight()))
                .filter(ToolBar.class::isInstance)
                .map(ToolBar.class::cast)
                .filter(Control::isVisible)
                .toList();
    }

    private static boolean isWithinItsStack(ToolBar bar) {
        Control inStack = bar;
        while (!(inStack.getParent() instanceof CTabFolder)) {
            inStack = inStack.getParent();
        }
        return inStack.getLocation().x + bar.getSize().x <= inStack.getParent().getSize().x;
    }
}

package org.bitquarry.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.menus.CommandContributionItem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stack puts a tool bar that finds no room beside its tabs into a line of its own; ours stand beside the filter. */
class ViewToolBarTest {
    private final UiBot bot = new UiBot();

    /** Others of its pages would be found by tests of pages. */
    @ParameterizedTest
    @ValueSource(strings = {PartIds.HTTP_LOG, PartIds.HISTORY, PartIds.PENDING_CHANGES, PartIds.GUIDE})
    void noViewHasToolsBesideItsTab(String id) {
        IViewPart view = bot.showView(id);

        assertThat(bot.<Boolean>ask(() -> tools(view).findAny().isPresent())).isFalse();
    }

    private static Stream<IContributionItem> tools(IViewPart view) {
        return Stream.of(view.getViewSite().getActionBars().getToolBarManager().getItems())
                .filter(item -> item instanceof ActionContributionItem || item instanceof CommandContributionItem);
    }
}

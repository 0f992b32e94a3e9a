package org.bitquarry.ui.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IViewPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductTest {
    private final UiBot bot = new UiBot();

    @Test
    void theProductRunsWithItsOwnPerspective() {
        assertThat(Platform.getProduct().getId()).isEqualTo("org.bitquarry.app.product");
        assertThat(bot.<String>ask(() -> bot.page().getPerspective().getId()))
                .isEqualTo("org.bitquarry.app.perspective");
    }

    @Test
    void theToolBarHasOurOwnButtonsOnly() {
        List<String> names = bot.ask(
                () -> UiBot.withDescendants(bot.page().getWorkbenchWindow().getShell())
                        .filter(ToolBar.class::isInstance)
                        .flatMap(bar -> Stream.of(((ToolBar) bar).getItems()))
                        .map(item -> String.valueOf(item.getToolTipText()))
                        .toList());

        assertThat(names).anyMatch(name -> name.startsWith("Register"));
        assertThat(names).noneMatch(name -> name.matches(".*(Annotation|Edit Location|Back to|Forward).*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PartIds.EXPLORER,
                PartIds.HTTP_LOG,
                PartIds.PENDING_CHANGES,
                PartIds.DOCUMENTATION,
                PartIds.INSPECTOR,
                IPageLayout.ID_PROGRESS_VIEW
            })
    void everyPartOfThePerspectiveOpens(String id) {
        assertThat(bot.<Boolean>ask(() -> bot.page().findViewReference(id) != null))
                .describedAs("part of the perspective")
                .isTrue();

        IViewPart view = bot.showView(id);

        bot.waitUntil(id + " is visible", () -> bot.page().isPartVisible(view));
        assertThat(bot.<String>ask(view::getTitle)).isNotBlank();
    }
}

package org.bitquarry.ui.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.bot.UiBot;
import org.eclipse.core.runtime.Platform;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                PartIds.EXPLORER,
                PartIds.HTTP_LOG,
                PartIds.PENDING_CHANGES,
                PartIds.DOCUMENTATION,
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

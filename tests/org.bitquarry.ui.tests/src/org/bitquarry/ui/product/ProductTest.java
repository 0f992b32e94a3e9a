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
        assertThat(tools()).anyMatch(name -> name.startsWith("Register"));
        assertThat(tools()).noneMatch(ProductTest::isOfFiles);
    }

    @Test
    void aPerspectiveThatIsResetHasNoOtherButtonsEither() {
        bot.run(() -> bot.page().resetPerspective());

        bot.waitUntil("our own buttons only", () -> named().noneMatch(ProductTest::isOfFiles));
    }

    private static boolean isOfFiles(String tool) {
        return tool.matches(".*(Annotation|Edit Location|Back to|Forward).*");
    }

    private List<String> tools() {
        return bot.ask(() -> named().toList());
    }

    private Stream<String> named() {
        return UiBot.withDescendants(bot.page().getWorkbenchWindow().getShell())
                .filter(ToolBar.class::isInstance)
                .flatMap(bar -> Stream.of(((ToolBar) bar).getItems()))
                .map(item -> String.valueOf(item.getToolTipText()));
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

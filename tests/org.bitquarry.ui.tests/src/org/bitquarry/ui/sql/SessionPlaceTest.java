package org.bitquarry.ui.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.CategoryColour;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** What a session runs against, and what can change that. */
class SessionPlaceTest extends SqlWindow {
    @Test
    void aLockedSessionStaysWhereItIsAndAnUnlockedOneFollows() {
        SqlPane pane = open("SELECT 1", 0);
        SessionPlace elsewhere = new SessionPlace("acme", Optional.of("web"));
        bot.run(() -> pane.follow(elsewhere));
        assertThat(bot.<SessionPlace>ask(pane::place).datasource()).isEqualTo("demo");

        bot.run(() -> pane.lock(false));
        bot.run(() -> pane.follow(elsewhere));
        assertThat(bot.<SessionPlace>ask(pane::place)).isEqualTo(elsewhere);
        assertThat(kept.getLast().datasource()).isEqualTo("acme");
        assertThat(kept.getLast().locked()).isFalse();
        assertThat(bot.<String>ask(bot.find(Combo.class, "sql.datasource")::getText))
                .isEqualTo("acme");
    }

    @Test
    void aDatasourceThatIsNotConnectedOffersThat() {
        SqlPane pane = open("SELECT 1", 0);
        bot.run(() -> pane.lock(false));
        bot.run(() -> pane.follow(new SessionPlace("acme", Optional.empty())));
        Button connect = bot.find(Button.class, "sql.connect");
        bot.run(() -> connect.notifyListeners(SWT.Selection, new Event()));
        bot.waitUntil("it is connected", () -> !connect.isVisible());
        assertThat(source.connected).contains("acme");
    }

    @Test
    void theCategoryIsNamedBesideTheDatasource() {
        source.category = new CategoryRules(Category.PROD, CategoryColour.RED, true, true, Optional.empty());
        open("SELECT 1", 0);
        Label category = bot.find(Label.class, "sql.category");
        assertThat(bot.<String>ask(category::getText)).isEqualTo("PROD");

        bot.run(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class).applyStyles(category, false));
        assertThat(bot.<Color>ask(category::getForeground)).isEqualTo(bot.<Color>ask(Palette.PROD::color));
    }

    @Test
    void theLabelOfACategoryIsShownAsItIsWritten() {
        Category own = new Category("Live & well");
        source.category = new CategoryRules(own, CategoryColour.BLUE, false, false, Optional.empty());
        open("SELECT 1", 0);
        Label category = bot.find(Label.class, "sql.category");
        assertThat(bot.<String>ask(category::getText)).isEqualTo("Live && well");
    }
}

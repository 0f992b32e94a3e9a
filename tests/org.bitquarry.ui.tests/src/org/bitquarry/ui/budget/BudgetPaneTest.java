package org.bitquarry.ui.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.fake.FakeSource;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.ConnectJob;
import org.bitquarry.workbench.core.datasource.SecretPlace;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetPaneTest {
    private static final ConnectionProfile LIVE = ConnectionProfile.named("live");

    @TempDir
    Path folder;

    private final UiBot bot = new UiBot();
    private final Shell shell = bot.ask(() -> new Shell(Display.getCurrent()));
    private final AtomicInteger wished = new AtomicInteger();
    private WorkbenchCore core = null;

    @BeforeEach
    void open() {
        core = new FakeSource(1).core(folder, LIVE);
        core.dataSources().keepSecrets("live", Map.of("APIToken", "x".toCharArray()), SecretPlace.SESSION);
        bot.run(() -> {
            shell.setLayout(new FillLayout());
            BudgetPane pane = new BudgetPane(shell, core, wished::incrementAndGet);
            shell.setSize(1_200, 300);
            shell.open();
            pane.setFocus();
        });
    }

    /** The workbench's window may show the same view. */
    private <C extends Control> C find(Class<C> type, String testId) {
        bot.waitUntil(testId, () -> here(type, testId).isPresent());
        return bot.ask(() -> here(type, testId).orElseThrow());
    }

    private <C extends Control> Optional<C> here(Class<C> type, String testId) {
        return UiBot.withDescendants(shell)
                .filter(control -> testId.equals(control.getData("test.id")) && control.isVisible())
                .map(type::cast)
                .findFirst();
    }

    @AfterEach
    void close() {
        bot.run(shell::close);
        core.close();
    }

    @Test
    void whileNothingIsConnectedItOffersTo() {
        Button connect = find(Button.class, "budget.connect");
        bot.run(() -> connect.notifyListeners(SWT.Selection, new Event()));

        assertThat(wished).hasValue(1);
    }

    @Test
    void aConnectedDatasourceHasItsHourAndWhatUsedIt() {
        new ConnectJob(core.dataSources(), LIVE, core.httpLog()).schedule();
        Label left = find(Label.class, "budget.left");
        Table uses = find(Table.class, "budget.uses");
        assertThat(bot.<String>ask(left::getText)).isEqualTo("742 of 1,000 requests left, 258 used");
        HourChart chart = find(HourChart.class, "budget.chart");
        assertThat(bot.<String>ask(chart::words)).startsWith("742 of 1,000 requests left");

        for (int i = 0; i < 3; i++) {
            core.httpLog()
                    .begin("live", "SELECT *\nFROM web.Commits")
                    .listener()
                    .exchanged(new HttpExchange(
                            core.clock().instant(),
                            "GET",
                            "/x",
                            Optional.empty(),
                            200,
                            Duration.ZERO,
                            1,
                            1,
                            Optional.empty()));
        }
        bot.waitUntil("its statements", () -> uses.getItemCount() == 3);
        assertThat(bot.<String>ask(() -> uses.getItem(0).getText(1))).isEqualTo("SELECT * FROM web.Commits");

        core.dataSources().disconnect("live");
        find(Button.class, "budget.connect");
    }

    @Test
    void littleIsToldBySignAndColour() {
        assertThat(BudgetWords.status(new Budget(1_000, 742))).isEqualTo("API 742/1000 left");
        assertThat(BudgetWords.status(new Budget(1_000, 120))).isEqualTo("⚠ API 120/1000 left");
        assertThat(BudgetWords.colour(new Budget(1_000, 742), Palette.TEXT)).isEqualTo(Palette.TEXT);
        assertThat(BudgetWords.colour(new Budget(1_000, 120), Palette.TEXT)).isEqualTo(Palette.QA);
        assertThat(BudgetWords.colour(new Budget(1_000, 0), Palette.TEXT)).isEqualTo(Palette.ERROR);
        assertThat(BudgetWords.left(new Budget(1_000, 0))).isEqualTo("⚠ all 1,000 requests of this hour are used");
    }
}

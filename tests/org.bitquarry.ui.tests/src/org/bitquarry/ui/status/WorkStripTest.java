package org.bitquarry.ui.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.ConnectJob;
import org.bitquarry.workbench.core.datasource.ConnectOutcome;
import org.bitquarry.workbench.core.datasource.SecretPlace;
import org.bitquarry.workbench.core.work.RequestJob;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a person sees of a source that doesn't answer, and how it is ended. */
class WorkStripTest {
    private static final String NAME = "slow";

    private final UiBot bot = new UiBot();
    private final WorkbenchCore core = UiPlugin.core();
    private final Emulator slow = Emulator.start(EmulatorOptions.demo()
            .withOnly(Account.apiToken(Account.DEMO_EMAIL, "token of a test"))
            .withLatency(Duration.ofMinutes(1)));

    @AfterEach
    void close() {
        slow.close();
    }

    private ConnectJob connecting() {
        ConnectionProfile profile = ConnectionProfile.named(NAME)
                .with(ConnectionProperties.WORKSPACE, "acme")
                .with(ConnectionProperties.USER, Account.DEMO_EMAIL)
                .with(ConnectionProperties.URL, slow.baseUri().toString());
        core.dataSources().save(profile);
        core.dataSources().keepSecrets(NAME, Map.of("APIToken", "token of a test".toCharArray()), SecretPlace.SESSION);
        ConnectJob job = new ConnectJob(core.dataSources(), profile, core.httpLog());
        job.schedule();
        return job;
    }

    private CLabel shown(String words) {
        CLabel text = bot.find(CLabel.class, "work.text");
        bot.waitUntil(words, () -> text.getText().startsWith(words));
        return text;
    }

    @Test
    void whatLastsIsShownAndOneClickEndsIt() {
        ConnectJob job = connecting();
        CLabel text = shown("Connect slow");

        ToolBar tools = bot.find(ToolBar.class, "work.tools");
        assertThat(bot.<Boolean>ask(() -> tools.getSize().x > 0 && tools.getBounds().x > text.getBounds().x))
                .as("there is something to click on")
                .isTrue();
        bot.run(() -> tools.getItem(0).notifyListeners(SWT.Selection, new Event()));

        bot.waitUntil("it has ended", () -> job.outcome().isPresent());
        assertThat(job.outcome()).isEqualTo(Optional.of(new ConnectOutcome.Stopped()));
        bot.waitUntil("nothing is shown", () -> !text.getText().startsWith("Connect slow"));
    }

    @Test
    void whatThePlatformDoesForItselfIsNothingToStop() {
        CountDownLatch over = new CountDownLatch(1);
        RequestJob job = new RequestJob(
                "Ahead of need", ExchangeListener.NONE, context -> waitFor(over), problem -> fail(problem.text()));
        job.setSystem(true);
        job.schedule();
        bot.waitUntil("it runs", () -> job.getState() == Job.RUNNING);

        try {
            assertThat(bot.<Boolean>ask(() -> new StopHandler().isEnabled())).isFalse();
        } finally {
            over.countDown();
        }
    }

    private static void waitFor(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theKeyEndsItWhereNoPartHasWorkOfItsOwn() {
        ConnectJob job = connecting();
        shown("Connect slow");
        bot.run(() -> bot.page().closeAllEditors(false));

        bot.run(() -> new Commands(PlatformUI.getWorkbench().getWorkbenchWindows()[0]).run(CommandIds.STOP));

        bot.waitUntil("it has ended", () -> job.outcome().isPresent());
        assertThat(job.outcome()).isEqualTo(Optional.of(new ConnectOutcome.Stopped()));
    }
}

package org.bitquarry.ui.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.DialogBot;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.query.ConsentQuestion;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Before something is changed on PROD a person sees what, and types a name where it can't be undone. */
class StatementConsentTest {
    private static final String TITLE = "Change live & co";
    private static final String RUN = "Run the statement";
    private static final ConnectionProfile LIVE =
            ConnectionProfile.named("live & co").withCategory(Optional.of(Category.PROD));

    private final UiBot bot = new UiBot();
    private final DialogBot dialogs = new DialogBot(bot);
    private final CancellationToken cancellation = new CancellationToken();

    @AfterEach
    void close() {
        cancellation.cancel();
    }

    private static RequestPlan plan(boolean irreversible) {
        return new RequestPlan(
                List.of(new PlannedRequest(
                        "DELETE",
                        "/repositories/acme/web",
                        Optional.empty(),
                        "remove web",
                        1,
                        List.of("delete:repository:bitbucket"),
                        irreversible)),
                List.of(),
                List.of());
    }

    private CompletableFuture<Boolean> ask(boolean irreversible) {
        Shell window =
                bot.ask(() -> PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell());
        StatementConsent consent =
                bot.ask(() -> new StatementConsent(window, UiPlugin.core().dataSources()));
        ConsentQuestion question = ConsentQuestion.of(
                        LIVE, Optional.of(CategoryRules.of(Category.PROD)), plan(irreversible))
                .orElseThrow();
        CompletableFuture<Boolean> answer =
                CompletableFuture.supplyAsync(() -> consent.isGiven(question, plan(irreversible), cancellation));
        dialogs.waitFor(TITLE);
        return answer;
    }

    @Test
    void whatCanBeUndoneTakesAPress() {
        CompletableFuture<Boolean> answer = ask(false);
        Label warning = bot.find(Label.class, "preview.warning");
        assertThat(bot.<String>ask(warning::getText)).isEqualTo("live && co is PROD.");

        dialogs.press(TITLE, RUN);

        assertThat(answer.join()).isTrue();
    }

    @Test
    void whatCannotTakesTheNameOfTheDatasource() {
        CompletableFuture<Boolean> answer = ask(true);
        Text word = bot.find(Text.class, "preview.word");
        bot.waitUntil("the keyboard is there", word::isFocusControl);
        assertThat(dialogs.isEnabled(TITLE, RUN)).isFalse();
        bot.run(() -> word.setText("LIVE & CO"));
        assertThat(dialogs.isEnabled(TITLE, RUN)).isFalse();

        bot.run(() -> word.setText("live & co"));
        dialogs.press(TITLE, RUN);

        assertThat(answer.join()).isTrue();
    }

    @Test
    void enterSendsOnceTheNameIsTypedAndNotBefore() {
        CompletableFuture<Boolean> answer = ask(true);
        Text word = bot.find(Text.class, "preview.word");
        bot.run(() -> word.setText("live & co"));
        bot.run(() -> word.setText("live & c"));
        assertThat(bot.<String>ask(() -> word.getShell().getDefaultButton().getText()))
                .isEqualTo("Cancel");

        bot.run(() -> word.setText("live & co"));
        bot.focus(word);
        bot.press(SWT.CR);

        assertThat(answer.join()).isTrue();
    }

    @Test
    void closingTheQuestionIsANo() {
        CompletableFuture<Boolean> answer = ask(true);

        dialogs.press(TITLE, "Cancel");

        assertThat(answer.join()).isFalse();
    }

    @Test
    void whoStopsTheStatementTakesTheQuestionBack() {
        CompletableFuture<Boolean> answer = ask(false);

        cancellation.cancel();

        assertThat(answer.join()).isFalse();
        dialogs.waitUntilClosed(TITLE);
    }
}

package org.bitquarry.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.workbench.core.log.LogLimits;
import org.bitquarry.workbench.core.log.StatusClass;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;

/** Requests stand below the statements that sent them, and are found again. */
class HttpLogPaneTest extends HttpLogWindow {
    @Test
    void besideItsDetailsTheLogShowsWhatThereIsRoomFor() {
        bot.run(() -> shell.setSize(740, 300));
        bot.waitUntil("the smaller window", () -> pane.getSize().x < 800);
        bot.run(pane::toggleDetails);
        Tree tree = pane.tree().viewer().getTree();

        bot.waitUntil("columns that end where the tree does", () -> {
            int all =
                    Stream.of(tree.getColumns()).mapToInt(TreeColumn::getWidth).sum();
            return tree.getClientArea().width < 600
                    && all == tree.getClientArea().width
                    && tree.getColumn(LogColumn.STATUS.ordinal()).getWidth() > 0
                    && tree.getColumn(LogColumn.STARTED.ordinal()).getWidth() == 0;
        });
    }

    @Test
    void anotherLookAtTheSameRequestsShowsThemAgain() {
        connect();

        // As a theme or a wider column asks for it.
        bot.run(() -> pane.tree().viewer().refresh());

        assertThat(bot.<Integer>ask(() -> tree().getItemCount())).isEqualTo(1);
        assertThat(cells(bot.ask(() -> tree().getItem(0).getItem(0)))).contains("200");
    }

    @Test
    void aRequestStandsBelowItsStatementWithoutASecret() {
        connect();

        assertThat(cells(bot.ask(() -> tree().getItem(0)))).startsWith("Connect  live", "1 request", "12 ms", "345 B");
        assertThat(cells(bot.ask(() -> tree().getItem(0).getItem(0))))
                .startsWith("GET /2.0/user?fields=display_name,uuid", "200", "12 ms", "345 B", "1");
        assertThat(bot.<Boolean>ask(() -> tree().getItem(0).getExpanded())).isTrue();
        assertThat(everything()).noneMatch(text -> text.contains(SECRET));
    }

    @Test
    void theNewestStaysInSightForWhoLooksAtIt() {
        askedBefore();

        asked("The newest");
        bot.waitUntil("the newest", () -> text(0).startsWith("The newest"));
        bot.waitUntil("it in sight", () -> top().startsWith("The newest"));
    }

    @Test
    void nobodyIsTakenFromWhatHeScrolledTo() {
        askedBefore();
        bot.run(() -> tree().setTopItem(tree().getItem(20)));
        bot.waitUntil("an older one in sight", () -> top().startsWith("Statement 20"));

        asked("The newest");
        bot.waitUntil("the newest", () -> text(0).startsWith("The newest"));
        bot.waitUntil("its request", () -> tree().getItem(0).getItemCount() == 1);
        assertThat(bot.<Boolean>ask(() -> tree().getTopItem().equals(tree().getItem(0))))
                .isFalse();
    }

    @Test
    void workThatIsKnownOnlyByItsFirstAnswerStandsWhereItBegan() {
        ExchangeListener seldom = core.httpLog().beginOnFirst("live", "Connect");
        core.httpLog().begin("live", "SELECT 1");
        bot.waitUntil("the statement", () -> text(0).startsWith("SELECT 1"));

        seldom.exchanged(requestAt(Instant.EPOCH));

        bot.waitUntil("both", () -> tree().getItemCount() == 2);
        assertThat(bot.<String>ask(() -> text(0))).startsWith("SELECT 1");
        assertThat(bot.<String>ask(() -> text(1))).startsWith("Connect");
    }

    private static HttpExchange requestAt(Instant moment) {
        return new HttpExchange(
                moment,
                "GET",
                "https://bitbucket.example/2.0/user",
                Optional.empty(),
                200,
                Duration.ofMillis(8),
                1,
                1,
                Optional.empty());
    }

    private void askedBefore() {
        for (int i = 40; i >= 0; i--) {
            asked("Statement " + i);
        }
        bot.waitUntil(
                "statements",
                () -> tree().getItemCount() == 41
                        && tree().isVisible()
                        && tree().getItem(40).getItemCount() == 1);
        bot.waitUntil("the newest", () -> top().startsWith("Statement 0"));
    }

    private void asked(String statement) {
        core.httpLog().begin("live", statement).listener().exchanged(requestAt(Instant.EPOCH));
    }

    private String text(int statement) {
        return tree().getItemCount() == 0 ? "" : tree().getItem(statement).getText();
    }

    private String top() {
        return Optional.ofNullable(tree().getTopItem()).map(TreeItem::getText).orElse("");
    }

    @Test
    void aLongAddressLosesItsMiddleAndIsWholeInTheHover() {
        String url = "https://bitbucket.example/2.0/repositories/acme/web/pullrequests?pagelen=50&fields="
                + "values.id,".repeat(60) + "next";
        HttpExchange exchange = new HttpExchange(
                Instant.EPOCH, "GET", url, Optional.empty(), 200, Duration.ofMillis(830), 1, 1, Optional.empty());
        core.httpLog().begin("live", "Long").listener().exchanged(exchange);
        bot.waitUntil(
                "the request",
                () -> tree().getItemCount() == 1 && tree().getItem(0).getItemCount() == 1 && tree().isVisible());

        bot.waitUntil("its ends", () -> tree().getItem(0).getItem(0).getText(0).endsWith("next"));
        String shown = cells(bot.ask(() -> tree().getItem(0).getItem(0))).getFirst();
        assertThat(shown)
                .startsWith("GET /2.0/repositories/acme/web/")
                .contains("…")
                .hasSizeLessThan(120);
        assertThat(everything()).anyMatch(text -> text.contains(url));
    }

    @Test
    void clearingLeavesTheEmptyState() {
        connect();

        bot.run(pane::clear);

        bot.waitUntil("the empty state", () -> !tree().isVisible());
        assertThat(core.httpLog().statements()).isEmpty();
    }

    @Test
    void wordsAndKindsOfAnswersNarrowTheLog() {
        fill();
        Text words = find(Text.class, "httplog.filter");
        bot.run(() -> words.setText("branches"));
        bot.waitUntil("what holds the word", () -> tree().getItemCount() == 1);
        assertThat(cells(bot.ask(() -> tree().getItem(0)))).first().asString().contains("Branches");
        bot.focus(words);
        bot.press(SWT.ESC);
        bot.waitUntil("all of it again", () -> words.getText().isEmpty() && tree().getItemCount() == 2);

        bot.run(() -> words.setText("no such thing"));
        Button all = find(Button.class, "httplog.showall");
        bot.run(() -> all.notifyListeners(SWT.Selection, new Event()));
        bot.waitUntil("everything", () -> tree().isVisible() && tree().getItemCount() == 2);

        Combo status = find(Combo.class, "httplog.status");
        bot.run(() -> {
            status.select(StatusClass.REFUSED.ordinal());
            status.notifyListeners(SWT.Selection, new Event());
        });
        bot.waitUntil("what was refused", () -> tree().getItemCount() == 1);
        assertThat(cells(bot.ask(() -> tree().getItem(0).getItem(0)))).contains("403");
    }

    @Test
    void aFullLogSaysWhatItDropped() {
        core.httpLog().limit(new LogLimits(LogLimits.FEWEST_REQUESTS, 1));
        ExchangeListener work = core.httpLog().begin("live", "Many").listener();
        for (int i = 0; i < 150; i++) {
            work.exchanged(get("/page/" + i, 200));
        }
        Label foot = find(Label.class, "httplog.foot");

        bot.waitUntil(
                "the foot", () -> foot.getText().equals("100 of 100 requests · 0.1 of 1 MB · 50 older were dropped"));
        bot.waitUntil("the latest lines", () -> tree().getItem(0).getItemCount() == 100);
        assertThat(cells(bot.ask(() -> tree().getItem(0).getItem(99)))).first().isEqualTo("GET /2.0/page/149");
        for (int i = 150; i < 160; i++) {
            work.exchanged(get("/page/" + i, 200));
        }
        bot.waitUntil(
                "lines that came and went",
                () -> tree().getItem(0).getItem(99).getText(0).equals("GET /2.0/page/159"));
        assertThat(cells(bot.ask(() -> tree().getItem(0).getItem(0)))).first().isEqualTo("GET /2.0/page/60");
    }
}

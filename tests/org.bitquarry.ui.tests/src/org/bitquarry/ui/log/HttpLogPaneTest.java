package org.bitquarry.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.fake.FakeSource;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.ConnectJob;
import org.bitquarry.workbench.core.datasource.SecretPlace;
import org.bitquarry.workbench.core.log.LogFilter;
import org.bitquarry.workbench.core.log.LogLimits;
import org.bitquarry.workbench.core.log.LoggedStatement;
import org.bitquarry.workbench.core.log.StatusClass;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpLogPaneTest {
    private static final String SECRET = "hunter2-of-Ann";
    private static final ConnectionProfile LIVE = ConnectionProfile.named("live");

    @TempDir
    Path folder;

    private final UiBot bot = new UiBot();
    private final Shell shell = bot.ask(() -> new Shell(Display.getCurrent()));
    private WorkbenchCore core = null;
    private HttpLogPane pane = null;

    @BeforeEach
    void open() {
        core = new FakeSource(1).core(folder, LIVE);
        core.dataSources().keepSecrets("live", Map.of("APIToken", SECRET.toCharArray()), SecretPlace.SESSION);
        pane = bot.ask(() -> {
            shell.setLayout(new FillLayout());
            HttpLogPane made = new HttpLogPane(shell, core.httpLog());
            shell.setSize(1500, 400);
            shell.open();
            return made;
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

    private Tree tree() {
        return pane.tree().viewer().getTree();
    }

    private void connect() {
        new ConnectJob(core.dataSources(), LIVE, core.httpLog()).schedule();
        bot.waitUntil(
                "a request below its statement",
                () -> tree().getItemCount() == 1 && tree().getItem(0).getItemCount() == 1 && tree().isVisible());
    }

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
    void aRequestIsCopiedAsCurlWithoutASecret() {
        connect();
        bot.run(() -> {
            tree().setSelection(tree().getItem(0).getItem(0));
            pane.copyCurl();
        });

        assertThat(clipboard())
                .contains("curl -u \"$BITBUCKET_EMAIL", "https://bitbucket.example/2.0/user?fields=display_name%2Cuuid")
                .doesNotContain(SECRET);
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
        HttpExchange exchange = new HttpExchange(
                Instant.EPOCH,
                "GET",
                "https://bitbucket.example/2.0/user",
                Optional.empty(),
                200,
                Duration.ofMillis(8),
                1,
                1,
                Optional.empty());
        core.httpLog().begin("live", statement).listener().exchanged(exchange);
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

    private void exchange(String title, HttpExchange exchange) {
        core.httpLog().begin("live", title).listener().exchanged(exchange);
    }

    private static HttpExchange get(String path, int status) {
        return new HttpExchange(
                Instant.EPOCH,
                "GET",
                "https://bitbucket.example/2.0" + path,
                Optional.empty(),
                status,
                Duration.ofMillis(7),
                1_234,
                1,
                status < 400 ? Optional.empty() : Optional.of("scope read:pullrequest:bitbucket is missing."),
                Map.of("Accept", "application/json"),
                Map.of("X-Request-Id", "abc123"),
                true);
    }

    private void fill() {
        exchange("SELECT * FROM web.PullRequests", get("/pullrequests", 403));
        exchange("SELECT * FROM web.Branches", get("/branches", 200));
        bot.waitUntil("both statements", () -> tree().getItemCount() == 2 && tree().isVisible());
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
    void theDetailsOfARequestAreShownAndCopied() {
        fill();
        bot.run(() -> {
            TreeItem request = tree().getItem(1).getItem(0);
            pane.tree().viewer().setSelection(new StructuredSelection(request.getData()));
        });
        StyledText details = find(StyledText.class, "httplog.details");

        assertThat(bot.<String>ask(details::getText))
                .contains("GET https://bitbucket.example/2.0/pullrequests", "Status: 403", "X-Request-Id: abc123")
                .contains("Problem: scope read:pullrequest:bitbucket is missing.", "1,234 bytes");
        bot.run(pane::copyDetails);
        assertThat(clipboard()).isEqualTo(bot.<String>ask(details::getText));
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

    @Test
    void theLogIsExportedWithoutASecretAndAPlaceThatCantBeWrittenIsTold() {
        connect();
        Path file = folder.resolve("log.har");
        List<LoggedStatement> all = LogFilter.NONE.of(core.httpLog().statements());
        bot.run(() -> pane.export(file, all));
        Label foot = find(Label.class, "httplog.foot");

        bot.waitUntil("the end of the export", () -> foot.getText().equals("1 request written to " + file + "."));
        assertThat(file).content().contains("/2.0/user").doesNotContain(SECRET);

        bot.run(() -> pane.export(folder.resolve("missing").resolve("log.har"), all));
        bot.waitUntil("why not", () -> foot.getText().startsWith("⚠ Export the HTTP log: there is no folder"));
        assertThat(folder.resolve("missing")).doesNotExist();
    }

    @Test
    void whatFailedIsExportedWithItsReason() {
        fill();
        exchange(
                "SELECT * FROM web.Tags",
                new HttpExchange(
                        Instant.EPOCH,
                        "GET",
                        "https://bitbucket.example/2.0/tags",
                        Optional.empty(),
                        0,
                        Duration.ofMillis(3),
                        0,
                        0,
                        Optional.of("there is no network.")));
        Path file = folder.resolve("failed.har");
        bot.run(() -> pane.export(file, LogFilter.NONE.of(core.httpLog().statements())));
        Label foot = find(Label.class, "httplog.foot");

        bot.waitUntil("the end of the export", () -> foot.getText().equals("3 requests written to " + file + "."));
        assertThat(file)
                .content()
                .contains("\"status\" : 403", "scope read:pullrequest:bitbucket is missing.")
                .contains("\"status\" : 0", "there is no network.");
    }

    private String clipboard() {
        return bot.ask(() -> {
            Clipboard clipboard = new Clipboard(Display.getCurrent());
            try {
                return (String) clipboard.getContents(TextTransfer.getInstance());
            } finally {
                clipboard.dispose();
            }
        });
    }

    private List<String> cells(TreeItem item) {
        return bot.ask(() -> Stream.of(LogColumn.values())
                .map(column -> item.getText(column.ordinal()))
                .toList());
    }

    private List<String> everything() {
        List<String> texts = new ArrayList<>();
        TreeItem statement = bot.ask(() -> tree().getItem(0));
        texts.addAll(cells(statement));
        texts.addAll(cells(bot.ask(() -> statement.getItem(0))));
        LogLabels labels = bot.ask(() -> new LogLabels(ZoneOffset.UTC, () -> 900));
        texts.add(labels.getToolTipText(bot.<Object>ask(statement::getData)));
        texts.add(
                labels.getToolTipText(bot.<Object>ask(() -> statement.getItem(0).getData())));
        return texts;
    }
}

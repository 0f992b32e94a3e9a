package org.bitquarry.ui.log;

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
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.fake.FakeSource;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.ConnectJob;
import org.bitquarry.workbench.core.datasource.SecretPlace;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The log in a window of its own, over a source that is asked when a test wants it. */
abstract class HttpLogWindow {
    static final String SECRET = "hunter2-of-Ann";
    private static final ConnectionProfile LIVE = ConnectionProfile.named("live");

    @TempDir
    Path folder;

    final UiBot bot = new UiBot();
    final Shell shell = bot.ask(() -> new Shell(Display.getCurrent()));
    WorkbenchCore core = null;
    HttpLogPane pane = null;

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
    <C extends Control> C find(Class<C> type, String testId) {
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

    Tree tree() {
        return pane.tree().viewer().getTree();
    }

    void connect() {
        new ConnectJob(core.dataSources(), LIVE, core.httpLog()).schedule();
        bot.waitUntil(
                "a request below its statement",
                () -> tree().getItemCount() == 1 && tree().getItem(0).getItemCount() == 1 && tree().isVisible());
    }

    void exchange(String title, HttpExchange exchange) {
        core.httpLog().begin("live", title).listener().exchanged(exchange);
    }

    static HttpExchange get(String path, int status) {
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

    void fill() {
        exchange("SELECT * FROM web.PullRequests", get("/pullrequests", 403));
        exchange("SELECT * FROM web.Branches", get("/branches", 200));
        bot.waitUntil("both statements", () -> tree().getItemCount() == 2 && tree().isVisible());
    }

    String clipboard() {
        return bot.ask(() -> {
            Clipboard clipboard = new Clipboard(Display.getCurrent());
            try {
                return (String) clipboard.getContents(TextTransfer.getInstance());
            } finally {
                clipboard.dispose();
            }
        });
    }

    List<String> cells(TreeItem item) {
        return bot.ask(() -> Stream.of(LogColumn.values())
                .map(column -> item.getText(column.ordinal()))
                .toList());
    }

    List<String> everything() {
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

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
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.fake.FakeSource;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.ConnectJob;
import org.bitquarry.workbench.core.datasource.SecretPlace;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
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
            shell.setSize(900, 240);
            shell.open();
            return made;
        });
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

package org.bitquarry.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.workbench.core.log.LogFilter;
import org.bitquarry.workbench.core.log.LoggedStatement;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.Test;

/** What leaves the log: a request as it is seen or for a shell, all of them as a file; never a secret. */
class HttpLogExportTest extends HttpLogWindow {
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
}

package org.bitquarry.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.emulator.Account;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.grid.ResultGrid;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.SecretPlace;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

/**
 * Opens a table of a connected datasource, and measures until its first rows are painted: beside its first page, asked by a plain
 * client. The server is a process of its own, which has answered before.
 */
final class OpenMeter {
    private static final String DATASOURCE = "bench";
    private static final String LINE = "| %s | its page, by a plain client | %.0f ms | %.0f ms | %.2f | ≤ 1: so many times 150 ms more |%n";
    private static final URI SERVER = URI.create(Objects.requireNonNull(System.getProperty("bitquarry.bench.server"), "the server to measure against"));
    private static final Duration REST = Duration.ofSeconds(5);
    private static final int TIMES = 21;
    private static final double ALLOWED = 150;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Display display;
    private final WorkbenchCore core = UiPlugin.core();
    private final Commands commands = new Commands(PlatformUI.getWorkbench());
    private boolean painted;

    OpenMeter(Display display) {
        this.display = display;
        display.addFilter(SWT.Paint, event -> painted |= event.widget instanceof NatTable && hasRows());
    }

    void measure() {
        connect();
        double first = open();
        URI page = page(asked());
        List<Double> later = new ArrayList<>();
        List<Double> plain = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            later.add(open());
            plain.add(millis(() -> ask(page)));
        }
        print("open a table until its first rows are painted", median(later), median(plain));
        print("the same, the first table of a window, at once", first, median(plain));
    }

    /** Measures as for a person, who looks at the window before something is connected and opened. */
    void measureRested() {
        long begun = System.nanoTime();
        display.timerExec((int) REST.toMillis(), () -> {
            // Wakes the display.
        });
        until(() -> System.nanoTime() - begun > REST.toNanos());
        connect();
        double first = open();
        URI page = page(asked());
        List<Double> plain = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            plain.add(millis(() -> ask(page)));
        }
        print("the same, the first table of a window that stood for " + REST.toSeconds() + " s", first, median(plain));
    }

    /** Returns the address that was asked last. */
    private String asked() {
        return core.httpLog().statements().stream()
                .flatMap(statement -> statement.exchanges().stream())
                .max(Comparator.comparing(HttpExchange::startedAt))
                .orElseThrow()
                .url();
    }

    private static URI page(String url) {
        return SERVER.resolve(URI.create(url).getRawPath() + "?" + URI.create(url).getRawQuery());
    }

    private void connect() {
        ConnectionProfile profile = ConnectionProfile.named(DATASOURCE)
                .with(ConnectionProperties.SOURCE, "Bitbucket")
                .with(ConnectionProperties.WORKSPACE, "acme")
                .with(ConnectionProperties.URL, SERVER.toString())
                .with(ConnectionProperties.AUTH_SCHEME, "APIToken")
                .with(ConnectionProperties.USER, Account.DEMO_EMAIL);
        core.dataSources().save(profile);
        core.dataSources()
                .keepSecrets(
                        DATASOURCE,
                        Map.of(ConnectionProperties.API_TOKEN.name(), Account.DEMO_TOKEN.toCharArray()),
                        SecretPlace.SESSION);
        RequestContext context = new RequestContext(new CancellationToken(), ExchangeListener.NONE);
        CompletableFuture<Void> connected = CompletableFuture.runAsync(
                () -> core.dataSources().connect(profile, context).catalog().schemas(context));
        connected.whenComplete((done, failed) -> display.wake());
        until(connected::isDone);
        connected.join();
    }

    /** Opens the table, waits for its rows and closes it; returns the milliseconds until they were painted. */
    private double open() {
        painted = false;
        double millis = millis(() -> {
            commands.run(
                    CommandIds.OPEN_TABLE,
                    Map.of(
                            CommandIds.DATASOURCE, DATASOURCE,
                            CommandIds.SCHEMA, "web",
                            CommandIds.TABLE, "PullRequests"));
            until(() -> painted);
        });
        workbenchPage().closeAllEditors(false);
        until(() -> workbenchPage().getEditorReferences().length == 0);
        return millis;
    }

    private static boolean hasRows() {
        IEditorPart editor = workbenchPage().getActiveEditor();
        ResultGrid grid = editor == null ? null : editor.getAdapter(ResultGrid.class);
        return grid != null && grid.rows().filter(shown -> shown.count() > 0).isPresent();
    }

    private static IWorkbenchPage workbenchPage() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }

    private void ask(URI page) {
        String credentials = Account.DEMO_EMAIL + ":" + Account.DEMO_TOKEN;
        String encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(page).header("Authorization", "Basic " + encoded).build();
        try {
            int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
            if (status != 200) {
                throw new IllegalStateException(page + " was answered with " + status);
            }
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("The page could not be asked", failed);
        }
    }

    private static double millis(Runnable what) {
        long start = System.nanoTime();
        what.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static void print(String what, double ours, double page) {
        System.out.printf(Locale.ROOT, LINE, what, ours, page, (ours - page) / ALLOWED);
    }

    private void until(BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }
}

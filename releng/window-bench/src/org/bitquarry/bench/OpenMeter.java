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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.emulator.RecordedRequest;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
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
 * client.
 */
final class OpenMeter {
    private static final String DATASOURCE = "bench";
    private static final Duration LATENCY = Duration.ofMillis(100);
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
    }

    void measure() {
        try (Emulator emulator = Emulator.start(EmulatorOptions.bench().withLatency(LATENCY))) {
            RecordedRequest asked = first(emulator, "the same, the first table of a window, at once");
            URI page = emulator.baseUri().resolve(asked.line().substring("GET ".length()));
            List<Double> later = new ArrayList<>();
            List<Double> plain = new ArrayList<>();
            for (int time = 0; time < TIMES; time++) {
                later.add(open());
                plain.add(millis(() -> ask(page)));
            }
            print("open a table until its first rows are painted", "its page, by a plain client", median(later), median(plain));
        }
    }

    /** Measures as for a person, who looks at the window before something is connected and opened. */
    void measureRested() {
        long begun = System.nanoTime();
        display.timerExec((int) REST.toMillis(), () -> {
            // Wakes the display.
        });
        until(() -> System.nanoTime() - begun > REST.toNanos());
        try (Emulator emulator = Emulator.start(EmulatorOptions.bench().withLatency(LATENCY))) {
            first(emulator, "the same, the first table of a window that stood for " + REST.toSeconds() + " s");
        }
    }

    /** Connects and opens a table right behind it; returns what was asked for its first page. */
    private RecordedRequest first(Emulator emulator, String what) {
        connect(emulator);
        display.addFilter(SWT.Paint, event -> painted |= event.widget instanceof NatTable && hasRows());
        emulator.forgetRequests();
        double first = open();
        RecordedRequest asked = emulator.requests().getFirst();
        print(what, "the time that the server took", first, asked.millis());
        return asked;
    }

    private void connect(Emulator emulator) {
        ConnectionProfile profile = ConnectionProfile.named(DATASOURCE)
                .with(ConnectionProperties.SOURCE, "Bitbucket")
                .with(ConnectionProperties.WORKSPACE, "acme")
                .with(ConnectionProperties.URL, emulator.baseUri().toString())
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
        page().closeAllEditors(false);
        until(() -> page().getEditorReferences().length == 0);
        return millis;
    }

    private static boolean hasRows() {
        IEditorPart editor = page().getActiveEditor();
        ResultGrid grid = editor == null ? null : editor.getAdapter(ResultGrid.class);
        return grid != null && grid.rows().filter(shown -> shown.count() > 0).isPresent();
    }

    private static IWorkbenchPage page() {
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

    private static void print(String what, String against, double ours, double page) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.0f ms | %.0f ms | %.2f | ≤ 1: so many times 150 ms more |%n",
                what,
                against,
                ours,
                page,
                (ours - page) / ALLOWED);
    }

    private void until(BooleanSupplier done) {
        while (!done.getAsBoolean()) {
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }
}

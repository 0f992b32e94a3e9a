package org.bitquarry.app.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.datasource.ReportText;

/** Tests a connection and prints what was found. */
final class DataSourceTrial {
    private final Sources sources;
    private final Terminal terminal;

    DataSourceTrial(Sources sources, Terminal terminal) {
        this.sources = sources;
        this.terminal = terminal;
    }

    /** Prints the report; the matrix goes to the output alone, the rest to the messages then. */
    Exit test(ConnectionProfile profile, Optional<DataSourceTables> matrix, CancellationToken cancellation)
            throws IOException {
        try (Sources.Source source = sources.open(profile)) {
            ConnectionReport report = source.test(new RequestContext(cancellation, ExchangeListener.NONE));
            String text = text(report);
            if (matrix.isPresent()) {
                terminal.messages().println(text);
                return matrix.get().matrix(report.facts().tables());
            }
            terminal.output().write(text + "\n");
            terminal.output().flush();
            return Exit.DONE;
        } catch (BitquarryException error) {
            terminal.messages().println(FailureText.of(error.problem()));
            return Exit.NO_CONNECTION;
        }
    }

    private static String text(ConnectionReport report) {
        ConnectionReport.Facts facts = report.facts();
        StringBuilder text = new StringBuilder(ReportText.of(report).text());
        if (!facts.credential().isEmpty()) {
            text.append("\nCredential: ").append(facts.credential());
        }
        facts.serverLimit()
                .ifPresent(limit ->
                        text.append(String.format("%nBitbucket named a limit of %,d requests an hour", limit)));
        facts.latency()
                .ifPresent(took ->
                        text.append("\nLatency: ").append(took.toMillis()).append(" ms"));
        facts.clockSkew().ifPresent(skew -> text.append("\nClock: ").append(clock(skew)));
        return text.toString();
    }

    private static String clock(Duration skew) {
        long seconds = skew.abs().toSeconds();
        return seconds < 2 ? "right" : seconds + " s " + (skew.isNegative() ? "behind" : "ahead");
    }
}

package org.bitquarry.app.cli;

import java.io.IOException;
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
            String text = ReportText.of(report).text();
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
}

package org.bitquarry.app.cli;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionString;
import org.bitquarry.connections.EnvironmentProperties;
import org.bitquarry.connections.ParsedConnection;
import org.bitquarry.engine.StatementSplitter;
import org.bitquarry.engine.StatementText;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.model.exchange.CancellationToken;

/** Runs SQL statement by statement and prints what each gives. The first that fails ends it. */
final class QueryCommand {
    private final Sources sources;
    private final Map<String, String> environment;
    private final Terminal terminal;
    private final InstantSource clock;

    QueryCommand(Sources sources, Map<String, String> environment, Terminal terminal, InstantSource clock) {
        this.sources = sources;
        this.environment = environment;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Runs until all is done, a statement fails, or the token is cancelled. */
    Exit run(QueryArguments arguments, CancellationToken cancellation) throws UsageException, IOException {
        ConnectionProfile profile =
                switch (arguments.target()) {
                    case QueryArguments.Target.Saved(String name) -> saved(name);
                    case QueryArguments.Target.Url(String url) -> unsaved(url);
                };
        String script = arguments.source().read(terminal);
        List<StatementText> statements = StatementSplitter.split(script);
        if (statements.isEmpty()) {
            throw new UsageException("There is no statement in the text.");
        }
        try (Sources.Source source = sources.open(profile)) {
            StatementRun run = new StatementRun(source, arguments, script, terminal, clock, cancellation);
            for (StatementText statement : statements) {
                Exit exit = run.run(statement);
                if (exit != Exit.DONE) {
                    return exit;
                }
            }
            return Exit.DONE;
        } catch (BitquarryException error) {
            terminal.messages().println(FailureText.of(error.problem()));
            return Exit.NO_CONNECTION;
        }
    }

    private ConnectionProfile saved(String name) throws UsageException {
        List<ConnectionProfile> profiles = sources.profiles();
        return profiles.stream()
                .filter(profile -> profile.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new UsageException("There is no datasource " + name + ". "
                        + (profiles.isEmpty() ? "There is none at all." : "There are: " + names(profiles) + ".")));
    }

    private static String names(List<ConnectionProfile> profiles) {
        return profiles.stream().map(ConnectionProfile::name).collect(Collectors.joining(", "));
    }

    /** Arguments can be seen by every user of the machine while the process runs: a secret among them is refused. */
    private ConnectionProfile unsaved(String url) throws UsageException {
        try (ParsedConnection parsed = ConnectionString.parse(url)) {
            if (!parsed.secrets().isEmpty()) {
                String secret = parsed.secrets().keySet().iterator().next();
                throw new UsageException(
                        secret + " must not be in --url: others on this computer can read the arguments"
                                + " of a process. Set BITQUARRY_" + secret.toUpperCase(java.util.Locale.ROOT)
                                + " in the environment, or save a datasource and use --datasource.");
            }
            return new EnvironmentProperties(environment).complete(parsed.profile("--url"));
        } catch (ProfileRejectedException e) {
            throw new UsageException(e.problem().text());
        }
    }
}

package org.bitquarry.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.exchange.CancellationToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the command that the arguments name. */
final class CommandLine {
    private static final Logger LOG = LoggerFactory.getLogger(CommandLine.class);
    private static final String BROKEN_PIPE = "Broken pipe";

    private final Function<Optional<Path>, Sources> sources;
    private final Map<String, String> environment;
    private final Terminal terminal;
    private final InstantSource clock;

    /**
     * Makes a command line.
     *
     * @param sources opens the datasources of a data area, the person's own when none is given
     */
    CommandLine(
            Function<Optional<Path>, Sources> sources,
            Map<String, String> environment,
            Terminal terminal,
            InstantSource clock) {
        this.sources = sources;
        this.environment = environment;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Runs and says how it ended; every failure is told to the person here. */
    Exit run(List<String> arguments, CancellationToken cancellation) {
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        List<String> rest = arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        try {
            return switch (command) {
                case "query" -> query(rest, cancellation);
                case "datasources" -> dataSources(rest, cancellation);
                default -> {
                    say("There is no command " + command + "; there are query and datasources.");
                    yield Exit.USAGE;
                }
            };
        } catch (BitquarryException error) {
            say(FailureText.of(error.problem()));
            return Exit.NO_CONNECTION;
        } catch (IOException e) {
            // Whoever read the rows has enough of them, as head does: no reason to say anything.
            if (!BROKEN_PIPE.equals(e.getMessage())) {
                say("The output can't be written: " + e.getMessage());
            }
            return Exit.REJECTED;
        } catch (RuntimeException fault) {
            // The border of the command: whatever a bug throws becomes words here, else Equinox prints a stack trace.
            LOG.error("A command failed in a way that nobody foresaw", fault);
            say("Bitquarry itself failed: " + fault
                    + ". The log in ~/.bitquarry/logs has the details; please report them.");
            return Exit.REJECTED;
        }
    }

    private Exit query(List<String> arguments, CancellationToken cancellation) throws IOException {
        try {
            if (arguments.equals(List.of("--help"))) {
                return help(QueryArguments.USAGE);
            }
            QueryArguments parsed = QueryArguments.parse(arguments);
            try (Sources opened = sources.apply(parsed.dataArea())) {
                return new QueryCommand(opened, environment, terminal, clock).run(parsed, cancellation);
            }
        } catch (UsageException e) {
            return misused(e, QueryArguments.USAGE);
        }
    }

    private Exit dataSources(List<String> arguments, CancellationToken cancellation) throws IOException {
        try {
            if (arguments.equals(List.of("--help"))) {
                return help(DataSourcesCommand.USAGE);
            }
            Options options = DataSourcesCommand.options(arguments);
            try (Sources opened = sources.apply(QueryArguments.dataArea(options))) {
                return new DataSourcesCommand(opened, environment, terminal).run(options, cancellation);
            }
        } catch (UsageException e) {
            return misused(e, DataSourcesCommand.USAGE);
        }
    }

    private Exit help(String usage) throws IOException {
        terminal.output().write(usage + "\n");
        terminal.output().flush();
        return Exit.DONE;
    }

    private Exit misused(UsageException misuse, String usage) {
        say(misuse.getMessage() + "\n" + usage);
        return Exit.USAGE;
    }

    private void say(String text) {
        terminal.messages().println(text);
    }
}

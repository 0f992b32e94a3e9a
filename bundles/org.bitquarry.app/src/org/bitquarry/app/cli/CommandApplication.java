package org.bitquarry.app.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.workbench.core.CoreLauncher;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** Runs a command of the command line inside Equinox, without a window, and gives its exit code. */
public final class CommandApplication implements IApplication {
    private static final String LIVE = "bitquarry.terminal";
    private static final String ANSWERED = "bitquarry.answers";

    private final CancellationToken cancellation = new CancellationToken();

    @Override
    public Object start(IApplicationContext context) {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        Terminal terminal = new Terminal(
                System.in,
                writer(FileDescriptor.out),
                new PrintWriter(writer(FileDescriptor.err), true),
                Boolean.getBoolean(LIVE),
                Boolean.getBoolean(ANSWERED));
        CommandLine commandLine =
                new CommandLine(CommandApplication::sources, System.getenv(), terminal, Clock.systemUTC());
        try (Interruption interruption = Interruption.of(cancellation)) {
            Exit exit = commandLine.run(List.of(arguments), cancellation);
            terminal.messages().flush();
            return exit.code();
        }
    }

    /** UTF-8, whatever the locale says: the texts of Bitbucket hold every letter there is. */
    private static Writer writer(FileDescriptor descriptor) {
        return new BufferedWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
    }

    private static Sources sources(Optional<Path> dataArea) {
        CoreLauncher launcher = dataArea.map(folder -> new CoreLauncher(folder, Clock.systemUTC()))
                .orElseGet(CoreLauncher::onPlatform);
        return new CoreSources(launcher.forCommandLine(System.getenv()));
    }

    @Override
    public void stop() {
        cancellation.cancel();
    }
}

package org.bitquarry.emulator;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import org.bitquarry.emulator.Arguments.UsageException;

/** Runs an emulator alone until it is interrupted. */
public final class EmulatorMain {
    private EmulatorMain() {}

    /** Runs until the process is told to end. Exit code 3 says that the arguments were wrong, 2 that the port is taken. */
    public static void main(String[] args) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(ended::countDown));
        System.exit(run(args, System.out, System.err, ended));
    }

    /** Runs until a latch opens, and gives the exit code. */
    public static int run(String[] args, PrintStream out, PrintStream err, CountDownLatch end)
            throws InterruptedException {
        Arguments arguments;
        try {
            arguments = Arguments.parse(args);
        } catch (UsageException e) {
            err.println(e.getMessage());
            err.println(Arguments.USAGE);
            return 3;
        }
        try (Emulator emulator = Emulator.start(arguments.options())) {
            arguments.faults().forEach(fault -> fault.addTo(emulator.faults()));
            emulator.notices().forEach(err::println);
            out.println("Bitbucket emulator: " + emulator.baseUri());
            out.println("Demo credentials (made up, no secrets): " + Account.DEMO_EMAIL + " with API token "
                    + Account.DEMO_TOKEN + ", or access token " + Account.DEMO_WORKSPACE_TOKEN);
            out.println("Stop with Ctrl+C.");
            out.flush();
            end.await();
            return 0;
        } catch (java.io.UncheckedIOException e) {
            err.println(e.getMessage());
            return 2;
        }
    }
}

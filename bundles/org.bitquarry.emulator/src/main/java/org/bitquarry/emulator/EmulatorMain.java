package org.bitquarry.emulator;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bitquarry.emulator.Arguments.UsageException;

/** Runs an emulator alone until it is interrupted. */
public final class EmulatorMain {
    private static final long SECONDS_TO_END = 5;

    private EmulatorMain() {}

    /** Runs until the process is told to end. Exit code 3 says that the arguments were wrong, 2 that the port is taken. */
    public static void main(String[] args) throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            end.countDown();
            awaitUninterrupted(ended);
        }));
        int code = run(args, System.out, System.err, end);
        ended.countDown();
        System.exit(code);
    }

    /** A request in hand is answered and kept before the process is gone. */
    private static void awaitUninterrupted(CountDownLatch ended) {
        try {
            if (!ended.await(SECONDS_TO_END, TimeUnit.SECONDS)) {
                System.err.println("A request is still in hand; it is given up.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs until a latch opens, and gives the exit code. */
    public static int run(String[] args, PrintStream out, PrintStream err, CountDownLatch end)
            throws InterruptedException {
        if (List.of(args).contains("--help")) {
            out.println(Arguments.USAGE);
            return 0;
        }
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
            out.println("Demo OAuth consumer: " + OAuthConsumer.DEMO_KEY + " with secret " + OAuthConsumer.DEMO_SECRET
                    + ", at " + emulator.oauthUri());
            out.println("Stop with Ctrl+C.");
            out.flush();
            end.await();
            return 0;
        } catch (UncheckedIOException e) {
            err.println(e.getMessage());
            return 2;
        }
    }
}

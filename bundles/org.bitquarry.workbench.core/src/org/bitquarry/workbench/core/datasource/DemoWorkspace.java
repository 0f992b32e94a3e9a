package org.bitquarry.workbench.core.datasource;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;

/**
 * The demo workspace: an emulator inside this process, started when it is first needed, on loopback and behind a token
 * that nobody else knows. Edits are kept in a file. Thread-safe; blocks while it starts.
 */
public final class DemoWorkspace implements AutoCloseable {
    /** Short name of its workspace. */
    public static final String WORKSPACE = "acme";

    private static final int TOKEN_BYTES = 24;

    private final Path stateFile;
    private final InstantSource clock;
    private Optional<Running> running = Optional.empty();

    /** Keeps edits in a file, which is made by the first one; until then the workspace is as old as the day. */
    public DemoWorkspace(Path stateFile, InstantSource clock) {
        this.stateFile = stateFile;
        this.clock = clock;
    }

    /** Keeps edits in the place that is meant for them in a data area. */
    public static DemoWorkspace in(Path dataArea, InstantSource clock) {
        return new DemoWorkspace(dataArea.resolve("demo").resolve("edits.json"), clock);
    }

    /**
     * Where the demo answers, and to whom.
     *
     * @param baseUri of its API
     * @param email goes with the token
     * @param token made for this process
     */
    record Endpoint(URI baseUri, String email, String token) {
        /** Shows the address only. */
        @Override
        public String toString() {
            return "Demo at " + baseUri;
        }
    }

    private record Running(Emulator emulator, Endpoint endpoint) {}

    /** Returns where the demo answers; starts it when it isn't running. */
    synchronized Endpoint endpoint() {
        return running().endpoint();
    }

    /** Goes back to the first day: all edits are gone. */
    public synchronized void reset() {
        running().emulator().reset();
    }

    private Running running() {
        if (running.isEmpty()) {
            running = Optional.of(start());
        }
        return running.get();
    }

    private Running start() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Emulator emulator = Emulator.start(EmulatorOptions.demo()
                .withToday(clock.instant())
                .withState(stateFile)
                .withOnly(Account.apiToken(Account.DEMO_EMAIL, token)));
        return new Running(emulator, new Endpoint(emulator.baseUri(), Account.DEMO_EMAIL, token));
    }

    /** Ends the demo; the next one that needs it starts it again. */
    @Override
    public synchronized void close() {
        running.ifPresent(live -> live.emulator().close());
        running = Optional.empty();
    }
}

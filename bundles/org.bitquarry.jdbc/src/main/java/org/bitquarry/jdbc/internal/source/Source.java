package org.bitquarry.jdbc.internal.source;

import java.time.Duration;
import java.util.List;
import org.bitquarry.engine.Engine;
import org.bitquarry.engine.Surroundings;
import org.bitquarry.jdbc.internal.common.DriverVersion;
import org.bitquarry.model.Connector;
import org.bitquarry.model.Setting;
import org.bitquarry.model.exchange.HttpExchange;
import org.bitquarry.model.exchange.RequestContext;

/** A connector and the engine over it, shared by connections. Thread-safe but for the counting, which its owner does. */
public final class Source {
    private static final int UNAUTHORIZED = 401;
    private static final int SERVER_FAULTS = 500;

    private final Connector connector;
    private final Engine engine;
    private int uses;
    private volatile long heardAt;
    private volatile boolean heard;

    Source(Connector connector, List<Setting> settings) {
        this.connector = connector;
        engine = new Engine(connector, Surroundings.of(DriverVersion.NAME, DriverVersion.TEXT, settings));
        Engine.warmUp();
    }

    /** Returns the engine. */
    public Engine engine() {
        return engine;
    }

    /** Tells whether the source answered within a time, and knew the credential. */
    public boolean answeredWithin(Duration time) {
        return heard && System.nanoTime() - heardAt < time.toNanos();
    }

    /** Asks the source who is connected; fails when it doesn't answer or refuses the credential. */
    public void test(RequestContext context) {
        connector.test(context);
        hear();
    }

    /** Takes note of an exchange: one that was understood shows that the source is there. */
    public void exchanged(HttpExchange exchange) {
        int status = exchange.status();
        if (status > 0 && status < SERVER_FAULTS && status != UNAUTHORIZED) {
            hear();
        } else if (status == UNAUTHORIZED) {
            heard = false;
        }
    }

    private void hear() {
        heardAt = System.nanoTime();
        heard = true;
    }

    void use() {
        uses++;
    }

    /** Returns whether that was the last use. */
    boolean unuse() {
        uses--;
        return uses == 0;
    }

    boolean isUsed() {
        return uses > 0;
    }

    void close() {
        engine.close();
        connector.close();
    }
}

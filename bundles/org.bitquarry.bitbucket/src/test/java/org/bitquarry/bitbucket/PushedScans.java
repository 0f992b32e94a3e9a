package org.bitquarry.bitbucket;

import java.util.List;
import org.bitquarry.model.scan.Pushed;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.TableRef;
import org.junit.jupiter.api.AfterEach;

/** Wishes over the emulated demo, and what is sent for them. */
abstract class PushedScans {
    static final String WEB = "GET /repositories/acme/web";
    static final TableRef PULL_REQUESTS = EmulatedBitbucket.in("web", "PullRequests");

    final EmulatedBitbucket bitbucket = EmulatedBitbucket.demo();

    @AfterEach
    void stop() {
        bitbucket.close();
    }

    static ScanRequest select(TableRef table, String... columns) {
        return ScanRequest.of(table).withColumns(List.of(columns));
    }

    static ScanRequest ids() {
        return select(PULL_REQUESTS, "Id");
    }

    final Pushed pushed(ScanRequest wanted) {
        return bitbucket.connector.pushDown(wanted);
    }

    final List<String> requestsOf(ScanRequest wanted) {
        Pushed pushed = pushed(wanted);
        bitbucket.sent();
        bitbucket.rows(pushed.request());
        return bitbucket.sent();
    }
}

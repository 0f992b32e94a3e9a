package org.bitquarry.workbench.core.datasource;

import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;

/** Contexts for tests that watch no requests. */
final class Contexts {
    private Contexts() {}

    static RequestContext any() {
        return new RequestContext(new CancellationToken(), ExchangeListener.NONE);
    }
}

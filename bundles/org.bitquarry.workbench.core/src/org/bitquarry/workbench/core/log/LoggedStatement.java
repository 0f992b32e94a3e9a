package org.bitquarry.workbench.core.log;

import java.util.List;
import org.bitquarry.model.exchange.HttpExchange;

/**
 * Some requests of a statement, at a moment.
 *
 * @param log the statement's entry
 * @param exchanges its requests that are meant
 */
public record LoggedStatement(StatementLog log, List<HttpExchange> exchanges) {
    /** Copies the requests. */
    public LoggedStatement {
        exchanges = List.copyOf(exchanges);
    }
}

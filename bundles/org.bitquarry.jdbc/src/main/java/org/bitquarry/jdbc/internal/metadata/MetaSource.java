package org.bitquarry.jdbc.internal.metadata;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.exchange.RequestContext;

/** What metadata needs of its connection. */
public interface MetaSource {
    /** Returns the connection. */
    Connection connection();

    /** Returns the schemas and tables. */
    Catalog catalog();

    /** Asks the source something and translates its errors; fails when the connection is closed. */
    <T> T asked(Function<RequestContext, T> question) throws SQLException;

    /** Returns the URL without secrets. */
    String url();

    /** Returns the user; empty for an access token. */
    String user();
}

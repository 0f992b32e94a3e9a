package org.bitquarry.ui.log;

import org.bitquarry.model.exchange.HttpExchange;

/**
 * A request as a person repeats it in a shell. The credential is read from two variables there, since the log holds none.
 *
 * @param exchange what was sent
 */
record CurlCommand(HttpExchange exchange) {
    /** Returns the command in several lines. */
    String text() {
        StringBuilder command = new StringBuilder("curl");
        if (!"GET".equals(exchange.method())) {
            command.append(" -X ").append(exchange.method());
        }
        command.append(" -u \"$BITBUCKET_EMAIL:$BITBUCKET_API_TOKEN\"");
        command.append(" -H ").append(quoted("Accept: application/json"));
        exchange.requestBody().ifPresent(body -> command.append(" \\\n  -H ")
                .append(quoted("Content-Type: application/json"))
                .append(" \\\n  --data ")
                .append(quoted(body)));
        return command.append(" \\\n  ").append(quoted(exchange.url())).toString();
    }

    private static String quoted(String text) {
        return '\'' + text.replace("'", "'\\''") + '\'';
    }
}

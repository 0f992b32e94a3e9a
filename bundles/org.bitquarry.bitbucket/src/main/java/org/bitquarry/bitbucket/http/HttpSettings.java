package org.bitquarry.bitbucket.http;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * What a client needs.
 *
 * @param base root of the API, without a slash at the end
 * @param credential goes along with each request to that origin
 * @param timeout how long an answer may take
 * @param governor keeps the budget
 * @param clock tells the time for the log
 * @param sleeper waits between tries
 * @param backoff how long
 * @param proxy stands between; empty for what the system says
 */
public record HttpSettings(
        URI base,
        Credential credential,
        Duration timeout,
        Governor governor,
        Clock clock,
        Sleeper sleeper,
        Backoff backoff,
        Optional<InetSocketAddress> proxy) {}

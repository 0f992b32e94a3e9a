package org.bitquarry.bitbucket.http;

import java.net.URI;
import java.time.Clock;
import org.bitquarry.bitbucket.network.Network;

/**
 * What a client needs.
 *
 * @param base root of the API, without a slash at the end
 * @param credential goes along with each request to that origin
 * @param network how requests travel
 * @param governor keeps the budget
 * @param clock tells the time for the log
 * @param sleeper waits between tries
 * @param backoff how long
 * @param connectivity tells whether a failure is that of this computer
 */
public record HttpSettings(
        URI base,
        Credential credential,
        Network network,
        Governor governor,
        Clock clock,
        Sleeper sleeper,
        Backoff backoff,
        Connectivity connectivity) {}

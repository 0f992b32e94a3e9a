package org.bitquarry.bitbucket.auth;

import java.time.InstantSource;
import org.bitquarry.connections.ProcessLocks;

/**
 * What a login stands on besides its settings.
 *
 * @param locks keep the person's processes from renewing at the same time
 * @param browser shows the consent
 * @param clock tells when tokens expire
 */
public record LoginSurroundings(ProcessLocks locks, Browser browser, InstantSource clock) {}

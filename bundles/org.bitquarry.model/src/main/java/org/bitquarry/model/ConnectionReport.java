package org.bitquarry.model;

import java.util.List;
import java.util.Optional;
import org.bitquarry.model.exchange.Budget;

/**
 * What testing a connection found.
 *
 * @param principal who is connected, as a person would say it: "Ann Example", or "access token of acme/web"
 * @param scopes what the credential may do, as the source names it; empty when it doesn't tell
 * @param workspace the workspace that was reached; empty when none is set
 * @param budget requests left
 * @param problems what will not work, each as a sentence; empty when all is well
 */
public record ConnectionReport(
        String principal,
        List<String> scopes,
        Optional<String> workspace,
        Optional<Budget> budget,
        List<String> problems) {
    /** Copies the lists. */
    public ConnectionReport {
        scopes = List.copyOf(scopes);
        problems = List.copyOf(problems);
    }
}

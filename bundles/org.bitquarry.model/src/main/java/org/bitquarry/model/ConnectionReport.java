package org.bitquarry.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bitquarry.model.exchange.Budget;

/**
 * What testing a connection found.
 *
 * @param principal who is connected, as a person would say it: "Ann Example", or "access token of acme/web"
 * @param scopes what the credential may do, as the source names it; empty when it doesn't tell
 * @param workspace the workspace that was reached; empty when none is set
 * @param budget requests left
 * @param problems what will not work, each as a sentence; empty when all is well
 * @param facts what else was seen
 */
public record ConnectionReport(
        String principal,
        List<String> scopes,
        Optional<String> workspace,
        Optional<Budget> budget,
        List<String> problems,
        Facts facts) {
    /** Copies the lists. */
    public ConnectionReport {
        scopes = List.copyOf(scopes);
        problems = List.copyOf(problems);
    }

    /** Makes a report of a source that tells no more. */
    public ConnectionReport(
            String principal,
            List<String> scopes,
            Optional<String> workspace,
            Optional<Budget> budget,
            List<String> problems) {
        this(principal, scopes, workspace, budget, problems, Facts.none());
    }

    /**
     * What an expert asks for.
     *
     * @param credential what kind of credential it is, such as "API token of a person"; empty when unknown
     * @param tables what it can do with each table; empty when the source doesn't tell its scopes
     * @param serverLimit requests an hour that the source itself named; empty when it named none
     * @param latency of the fastest answer; empty when none was measured
     * @param clockSkew how far this computer's clock is ahead of the source's, negative when behind; empty when unknown
     */
    public record Facts(
            String credential,
            List<TableAccess> tables,
            OptionalInt serverLimit,
            Optional<Duration> latency,
            Optional<Duration> clockSkew) {
        /** Copies the list. */
        public Facts {
            tables = List.copyOf(tables);
        }

        /** Knows nothing. */
        public static Facts none() {
            return new Facts("", List.of(), OptionalInt.empty(), Optional.empty(), Optional.empty());
        }
    }
}

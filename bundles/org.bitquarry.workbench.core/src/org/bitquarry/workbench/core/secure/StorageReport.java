package org.bitquarry.workbench.core.secure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bitquarry.model.error.Problem;

/**
 * What looking after the store found.
 *
 * @param at when
 * @param keeper names what unlocks the store
 * @param secrets what is kept, by file
 * @param problem why nothing can be written and read back; empty when it can
 */
public record StorageReport(Instant at, String keeper, List<StoredSecrets> secrets, Optional<Problem> problem) {
    /** Copies the list. */
    public StorageReport {
        secrets = List.copyOf(secrets);
    }

    /** Tells whether a secret could be written and read back, and all that are kept can be read. */
    public boolean isWell() {
        return problem.isEmpty() && unreadable().isEmpty();
    }

    /** Returns what is kept but can't be read. */
    public List<StoredSecrets> unreadable() {
        return secrets.stream().filter(one -> one.problem().isPresent()).toList();
    }

    /** Returns what a person should know first; empty when all is well. */
    public Optional<Problem> firstProblem() {
        return problem.or(() -> unreadable().stream().findFirst().flatMap(StoredSecrets::problem));
    }
}

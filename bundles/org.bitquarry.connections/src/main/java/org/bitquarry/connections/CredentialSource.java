package org.bitquarry.connections;

import java.util.Optional;

/** Where secrets come from. Implementations say from which threads they may be called. */
@FunctionalInterface
public interface CredentialSource {
    /**
     * Returns a copy of a secret; the caller wipes it after use.
     *
     * @param profile name of the datasource
     * @param property name of the sensitive property
     * @throws org.bitquarry.model.error.CredentialStoreException when the place is locked, broken or silent
     */
    Optional<char[]> read(String profile, String property);

    /** Returns a source that asks this one first and the other one for what is missing. */
    default CredentialSource or(CredentialSource other) {
        return (profile, property) -> read(profile, property).or(() -> other.read(profile, property));
    }
}

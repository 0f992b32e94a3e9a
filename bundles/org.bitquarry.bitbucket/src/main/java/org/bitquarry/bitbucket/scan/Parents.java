package org.bitquarry.bitbucket.scan;

import java.util.List;
import java.util.OptionalLong;
import org.bitquarry.model.exchange.RequestContext;

/** Knows the slugs of all repositories; asks once, then remembers. */
public interface Parents {
    /** Returns the slugs in the order of the catalogue. */
    List<String> repositories(RequestContext context);

    /** Returns how many there are, if that is remembered; never asks. */
    OptionalLong knownRepositories();
}

package org.bitquarry.bitbucket.scan;

import java.util.List;
import org.bitquarry.model.exchange.RequestContext;

/** Knows the slugs of all repositories; asks once, then remembers. */
@FunctionalInterface
public interface Parents {
    /** Returns the slugs in the order of the catalogue. */
    List<String> repositories(RequestContext context);
}

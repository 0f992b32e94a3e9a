package org.bitquarry.workbench.core.secure;

import java.util.Optional;
import org.bitquarry.model.error.Problem;

/**
 * The secrets of one datasource, as the store has them.
 *
 * @param stem what the datasource is called in file names
 * @param problem why they can't be read; empty when they can
 */
public record StoredSecrets(String stem, Optional<Problem> problem) {}

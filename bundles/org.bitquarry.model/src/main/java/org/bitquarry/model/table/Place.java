package org.bitquarry.model.table;

import java.util.Optional;

/**
 * One of the places in an item where a column's value may stand.
 *
 * @param pointer JSON pointer into the item
 * @param meaning the column's value where something stands there; empty when it is what stands there
 */
public record Place(String pointer, Optional<String> meaning) {}

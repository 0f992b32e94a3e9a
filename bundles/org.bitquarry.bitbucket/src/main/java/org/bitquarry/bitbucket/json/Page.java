package org.bitquarry.bitbucket.json;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a list.
 *
 * @param rows in their order; the arrays belong to the receiver
 * @param size number of all rows, where the source tells
 * @param next address of the page after it; never to be taken apart
 */
public record Page(List<@Nullable Object[]> rows, OptionalLong size, Optional<String> next) {}

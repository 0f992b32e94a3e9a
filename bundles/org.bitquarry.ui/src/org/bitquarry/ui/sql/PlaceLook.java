package org.bitquarry.ui.sql;

import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.CategoryRules;

/**
 * What the tool bar shows of a session's place.
 *
 * @param place what statements run against
 * @param datasources that could be chosen
 * @param schemas of the datasource, as far as they are known
 * @param connected whether the datasource is
 * @param category of the datasource
 * @param locked whether the place stays whatever is selected in the explorer
 */
record PlaceLook(
        SessionPlace place,
        List<String> datasources,
        List<String> schemas,
        boolean connected,
        Optional<CategoryRules> category,
        boolean locked) {}

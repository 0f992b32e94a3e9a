package org.bitquarry.ui.parts;

import java.util.Optional;
import org.bitquarry.model.table.TableDefinition;

/**
 * A table that somebody asks about. Parts and selected objects tell theirs as their adapter of this type.
 *
 * @param datasource in which it stands
 * @param schema in which it stands, if that is known
 * @param table what it is
 * @param column that is meant, if one is
 */
public record TableTopic(String datasource, Optional<String> schema, TableDefinition table, Optional<String> column) {}

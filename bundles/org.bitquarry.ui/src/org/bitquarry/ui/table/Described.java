package org.bitquarry.ui.table;

import java.util.List;
import java.util.Optional;
import org.bitquarry.model.docs.SchemaNames;
import org.bitquarry.model.table.Relations;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.ui.docs.SourceSchemas;
import org.bitquarry.ui.parts.TableTopic;

/**
 * A table of a connected datasource, with what is needed to describe it.
 *
 * @param topic the table
 * @param relations who points at whom
 * @param known the datasource's schemas, as far as they are known
 */
record Described(TableTopic topic, Relations relations, List<Schema> known) {
    TableDefinition table() {
        return topic.table();
    }

    SchemaNames schemas() {
        return new SourceSchemas(topic, known);
    }

    /** Returns the schema in which a neighbour stands: the same one for its own kind, else the only one of its kind. */
    Optional<String> schemaOf(TableDefinition neighbour) {
        return neighbour.kind() == table().kind()
                ? topic.schema()
                : known.stream()
                        .filter(schema -> schema.kind() == neighbour.kind())
                        .map(Schema::name)
                        .findFirst();
    }
}

package org.bitquarry.ui.docs;

import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlTokens;
import org.bitquarry.model.docs.SchemaNames;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.ui.parts.TableTopic;

/**
 * Names the schemas that a datasource has: for the table itself the one where it stands, for others the first of their
 * kind. Asks nothing; what is not known is named as in the demo.
 *
 * @param topic the table
 * @param known schemas of the datasource
 */
public record SourceSchemas(TableTopic topic, List<Schema> known) implements SchemaNames {
    @Override
    public String of(SchemaKind kind) {
        return own(kind).or(() -> first(kind)).map(SourceSchemas::written).orElseGet(() -> DEMO.of(kind));
    }

    private Optional<String> own(SchemaKind kind) {
        return topic.schema().filter(name -> known.stream()
                .anyMatch(schema -> schema.kind() == kind && schema.name().equalsIgnoreCase(name)));
    }

    private Optional<String> first(SchemaKind kind) {
        return known.stream()
                .filter(schema -> schema.kind() == kind)
                .map(Schema::name)
                .findFirst();
    }

    private static String written(String name) {
        List<SqlToken> tokens = SqlTokens.of(name);
        boolean plain = tokens.size() == 1 && tokens.getFirst().kind() == SqlToken.Kind.IDENTIFIER;
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }
}

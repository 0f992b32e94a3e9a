package org.bitquarry.engine.internal.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.calcite.config.CalciteConnectionConfigImpl;
import org.apache.calcite.config.CalciteConnectionProperty;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.validate.SqlNameMatchers;

/** Reads names without regard to case along a path of several schemas. */
public final class CatalogReader extends CalciteCatalogReader {
    /**
     * Makes a reader.
     *
     * @param root of all names
     * @param searchPath schemas in which a table without one is looked for, in this order
     * @param types of the statement
     */
    public CatalogReader(CalciteSchema root, List<String> searchPath, RelDataTypeFactory types) {
        super(
                root,
                SqlNameMatchers.withCaseSensitive(false),
                paths(searchPath),
                types,
                new CalciteConnectionConfigImpl(properties()));
    }

    private static List<List<String>> paths(List<String> searchPath) {
        List<List<String>> paths = new ArrayList<>();
        searchPath.forEach(schema -> paths.add(List.of(schema)));
        paths.add(List.of());
        return paths;
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty(CalciteConnectionProperty.CASE_SENSITIVE.camelName(), "false");
        return properties;
    }
}

package org.bitquarry.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/properties.md to the catalogue. {@code -Dbitquarry.rewrite=true} writes it anew. */
class PropertiesPageTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "properties.md");

    @Test
    void thePageIsTheCatalogue() throws IOException {
        if (Boolean.getBoolean("bitquarry.rewrite")) {
            Files.writeString(PAGE, page());
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Properties of connections

                Written from the catalogue (`ConnectionProperties`) by `PropertiesPageTest`; wizard, connection strings, command line, driver and
                `sys_connection_props` know the same ones. Names are understood without regard to case, blanks, hyphens and underscores; so are the
                names in brackets, which other drivers use. Secrets are never kept in a profile: they come from the store of secrets, from an environment
                variable, or by hand. All but those for JDBC only can be set by `BITQUARRY_` and the name in
                capitals in the environment.
                """);
        for (PropertyCategory category : PropertyCategory.values()) {
            page.append("\n## ").append(category.label()).append('\n');
            page.append("\n| property | values | default | needed | |\n|---|---|---|---|---|\n");
            properties(category).forEach(property -> page.append(row(property)));
        }
        return page.toString();
    }

    private static List<ConnectionProperty> properties(PropertyCategory category) {
        return Stream.concat(ConnectionProperties.all().stream(), DriverOnlyProperties.all().stream())
                .filter(property -> property.category() == category)
                .toList();
    }

    private static String row(ConnectionProperty property) {
        String aliases = property.aliases().isEmpty() ? "" : " (" + String.join(", ", property.aliases()) + ")";
        boolean driver = DriverOnlyProperties.all().contains(property);
        return "| `" + property.name() + "`" + aliases + " | " + property.valuesInWords() + " | "
                + property.defaultValue().map(value -> "`" + value + "`").orElse("") + " | " + needed(property) + " | "
                + property.description().replace("<", "&lt;") + (driver ? " JDBC only." : "") + " |\n";
    }

    private static String needed(ConnectionProperty property) {
        return property.requiredWhen()
                .map(condition -> "with " + text(condition))
                .or(() -> property.usedWhen().map(condition -> "may be set with " + text(condition)))
                .orElse("");
    }

    private static String text(PropertyCondition condition) {
        return condition.property() + "="
                + String.join(" or ", condition.values().stream().sorted().toList());
    }
}

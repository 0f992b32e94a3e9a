package org.bitquarry.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bitquarry.model.Setting;

/**
 * What the schema {@code sys} tells of the application around an engine; whoever makes the engine knows it.
 *
 * @param catalog name of the one catalogue that holds all schemas
 * @param settings properties of the connection in the order in which people meet them
 * @param product facts about the product by name, in their order
 */
public record Surroundings(String catalog, List<Setting> settings, Map<String, String> product) {
    /** Name of the catalogue where nobody gives another. */
    public static final String CATALOG = "Bitbucket";

    /** Copies settings and facts. */
    public Surroundings {
        settings = List.copyOf(settings);
        product = Collections.unmodifiableMap(new LinkedHashMap<>(product));
    }

    /** Tells of a product and the settings of its connection. */
    public static Surroundings of(String product, String version, List<Setting> settings) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("ProductName", product);
        facts.put("ProductVersion", version);
        facts.put("Source", "Bitbucket Cloud");
        facts.put("SourceVersion", "REST API 2.0");
        facts.put("JavaVersion", System.getProperty("java.version", ""));
        facts.put("OperatingSystem", System.getProperty("os.name", ""));
        return new Surroundings(CATALOG, settings, facts);
    }

    /** Tells nothing but the catalogue's name. */
    public static Surroundings unknown() {
        return new Surroundings(CATALOG, List.of(), Map.of());
    }
}

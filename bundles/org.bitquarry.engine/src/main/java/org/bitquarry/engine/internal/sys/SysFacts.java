package org.bitquarry.engine.internal.sys;

import java.util.List;
import java.util.Map;
import org.bitquarry.model.Setting;

/**
 * What the schema {@code sys} tells beside the source's catalogue.
 *
 * @param catalog name of the catalogue
 * @param settings properties of the connection
 * @param product facts about the product by name
 * @param features what the dialect can do by name
 * @param lastBatch what the last statement changed
 */
public record SysFacts(
        String catalog,
        List<Setting> settings,
        Map<String, String> product,
        Map<String, String> features,
        LastBatch lastBatch) {
    SysFacts telling(LastBatch batch) {
        return new SysFacts(catalog, settings, product, features, batch);
    }
}

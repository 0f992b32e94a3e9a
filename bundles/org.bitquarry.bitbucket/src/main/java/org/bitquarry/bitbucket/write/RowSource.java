package org.bitquarry.bitbucket.write;

import java.util.List;
import java.util.Map;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.TableDefinition;
import org.jspecify.annotations.Nullable;

/** Reads rows for a write. */
public interface RowSource {
    /** Reads the rows of a scan, checked locally too; maps go from column name to value. Blocking. */
    List<Map<String, @Nullable Object>> rows(ScanRequest request, RequestContext context);

    /**
     * Decodes one row from the JSON of one item.
     *
     * @param known values of the columns that are not in the item, such as a parent's key
     * @throws org.bitquarry.model.error.UnexpectedAnswerException when it is no item of the table
     */
    Map<String, @Nullable Object> decode(TableDefinition table, String json, Map<String, @Nullable Object> known);
}

package org.bitquarry.emulator.internal.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;

/**
 * What a tool found about a commit.
 *
 * @param data up to ten cells, as they were sent
 * @param annotations by their external id; shared by the report's versions
 */
public record Report(
        String uuid,
        String externalId,
        String title,
        String details,
        String reportType,
        Optional<String> reporter,
        Optional<String> link,
        boolean remoteLinkEnabled,
        Optional<String> logoUrl,
        Optional<String> result,
        ArrayNode data,
        Map<String, Annotation> annotations,
        Instant createdOn,
        Instant updatedOn) {

    /** Whether it is called so: by its own id, or by the id that its maker gave it. */
    public boolean isCalled(String id) {
        return uuid.equals(id) || externalId.equals(id);
    }

    /** Room for annotations. */
    public static Map<String, Annotation> noAnnotations() {
        return new LinkedHashMap<>();
    }
}

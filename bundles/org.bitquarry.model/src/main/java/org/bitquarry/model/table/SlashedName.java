package org.bitquarry.model.table;

import java.util.List;

/**
 * What stands in paths for a name that holds a slash, where they take none: what an object holds that is got by the name.
 *
 * @param paths of the object, one of which is there; with variables as in {@link ListEndpoint#path}
 * @param pointer JSON pointer to what stands for the name
 */
public record SlashedName(List<String> paths, String pointer) {
    /** Copies the paths. */
    public SlashedName {
        paths = List.copyOf(paths);
        if (paths.isEmpty() || pointer.isEmpty()) {
            throw new IllegalArgumentException("a name with a slash is looked up somewhere, and has a pointer");
        }
    }
}

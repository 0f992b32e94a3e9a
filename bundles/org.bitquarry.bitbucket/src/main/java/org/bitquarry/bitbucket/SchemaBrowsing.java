package org.bitquarry.bitbucket;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitquarry.bitbucket.SchemaReader.Named;
import org.bitquarry.bitbucket.SchemaReader.Part;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.Schema;

/**
 * The repositories of a workspace as far as somebody looked through their list. Thread-safe; those who look at once wait for
 * each other.
 */
final class SchemaBrowsing {
    /** A workspace of no more repositories is read whole: that takes ten requests. */
    private static final int FEW = 1_000;
    /** A filter is part of an address, which has an end. */
    private static final int AT_ONCE = 50;

    private final SchemaReader reader;
    private final Map<String, Named> read = new LinkedHashMap<>();
    private boolean begun;
    private long all;

    SchemaBrowsing(SchemaReader reader) {
        this.reader = reader;
    }

    /** Reads on until so many are known. */
    synchronized void read(long atLeast, RequestContext context) {
        if (!begun || (left() > 0 && read.size() < atLeast)) {
            Part part = reader.repositories(read.size(), Math.max(1, atLeast - read.size()), FEW, context);
            // What shows again has moved since: there are as many more behind.
            part.found().forEach(each -> read.put(each.id(), each));
            all = part.found().isEmpty() ? read.size() : Math.max(part.all(), read.size());
            begun = true;
        }
    }

    synchronized List<Named> found() {
        return List.copyOf(read.values());
    }

    synchronized long left() {
        return all - read.size();
    }

    synchronized void forget() {
        read.clear();
        begun = false;
        all = 0;
    }

    /** Names projects: asks which of their keys are slugs of repositories, too, that were not read yet. */
    List<Schema> named(List<Named> projects, RequestContext context) {
        Set<String> slugs = found().stream().map(Named::id).collect(Collectors.toSet());
        List<String> doubtful = projects.stream()
                .map(project -> project.id().toLowerCase(Locale.ROOT))
                .filter(slug -> !slugs.contains(slug))
                .toList();
        if (left() > 0) {
            for (int from = 0; from < doubtful.size(); from += AT_ONCE) {
                List<String> some = doubtful.subList(from, Math.min(from + AT_ONCE, doubtful.size()));
                reader.repositories(SchemaReader.called(some), context).forEach(each -> slugs.add(each.id()));
            }
        }
        List<Schema> schemas = new ArrayList<>();
        projects.forEach(each ->
                schemas.add(SchemaNames.project(each, slugs.contains(each.id().toLowerCase(Locale.ROOT)))));
        return schemas;
    }
}

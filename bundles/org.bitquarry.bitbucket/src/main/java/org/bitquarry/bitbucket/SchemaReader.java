package org.bitquarry.bitbucket;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.bitquarry.bitbucket.tables.AllTables;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.PermissionDeniedException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** Reads which projects and repositories a workspace has. */
final class SchemaReader {
    private static final String SLUG = "Slug";

    private final Scan scan;

    /** Reads a table. */
    @FunctionalInterface
    interface Scan {
        Cursor scan(ScanRequest request, RequestContext context);
    }

    /**
     * A project or a repository.
     *
     * @param id its key or slug
     * @param name as people see it; may be empty
     */
    record Named(String id, String name) {}

    SchemaReader(Scan scan) {
        this.scan = scan;
    }

    /** Returns the filter that asks for one repository. */
    static List<Predicate> called(String slug) {
        return List.of(Predicate.equal(SLUG, slug));
    }

    List<Named> repositories(List<Predicate> filter, RequestContext context) {
        return read("Repositories", SLUG, filter, context);
    }

    /** Returns no projects to a credential that may not see them: its repositories are no less there. */
    List<Named> projects(RequestContext context) {
        try {
            return read("Projects", "Key", List.of(), context);
        } catch (PermissionDeniedException | NotFoundException closed) {
            return List.of();
        }
    }

    private List<Named> read(String table, String id, List<Predicate> filter, RequestContext context) {
        ScanRequest request = new ScanRequest(
                new TableRef(SchemaNames.INFORMATION, AllTables.require(SchemaKind.INFORMATION, table)),
                List.of(id, "Name"),
                filter,
                List.of(),
                0,
                OptionalLong.empty(),
                false);
        List<Named> found = new ArrayList<>();
        try (Cursor rows = scan.scan(request, context)) {
            while (rows.next()) {
                @Nullable Object[] row = rows.row();
                found.add(new Named(String.valueOf(row[0]), row[1] instanceof String name ? name : ""));
            }
        }
        return found;
    }
}

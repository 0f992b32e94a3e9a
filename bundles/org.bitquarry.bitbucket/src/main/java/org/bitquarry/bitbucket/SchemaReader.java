package org.bitquarry.bitbucket;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.bitquarry.bitbucket.tables.AllTables;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.PermissionDeniedException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** Reads which projects and repositories a workspace has. */
final class SchemaReader {
    private static final String SLUG = "Slug";
    private static final String NAME = "Name";

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

    /** Returns how many repositories an answer holds at most. */
    static int pageLength() {
        return AllTables.require(SchemaKind.INFORMATION, "Repositories")
                .list()
                .orElseThrow()
                .pageLength();
    }

    /** Returns the filter that asks for one repository. */
    static List<Predicate> called(String slug) {
        return List.of(Predicate.equal(SLUG, slug));
    }

    /** Returns the filter that asks for some repositories. */
    static List<Predicate> called(List<String> slugs) {
        return List.of(
                slugs.size() == 1
                        ? Predicate.equal(SLUG, slugs.getFirst())
                        : new Predicate.In(SLUG, slugs.stream().map(Operand::of).toList(), false));
    }

    List<Named> repositories(List<Predicate> filter, RequestContext context) {
        return read("Repositories", SLUG, filter, context);
    }

    /**
     * Some repositories of a list.
     *
     * @param found those that were read
     * @param all how many the list holds; as many as were read when nobody told
     */
    record Part(List<Named> found, long all) {}

    /** Returns repositories from a place of their list on: all that are left when there are few, else so many. */
    Part repositories(long from, long wanted, long few, RequestContext context) {
        List<Named> found = new ArrayList<>();
        try (Cursor rows = scan.scan(request("Repositories", SLUG, List.of(), from), context)) {
            boolean more = rows.next();
            long left = rows.size().orElse(Long.MAX_VALUE);
            long enough = left <= few ? Long.MAX_VALUE : wanted;
            while (more) {
                found.add(named(rows.row()));
                more = found.size() < enough && rows.next();
            }
            boolean cut = found.size() >= enough;
            return new Part(found, cut && left != Long.MAX_VALUE ? from + left : from + found.size());
        }
    }

    /** Returns the first repositories whose name or slug holds a text. */
    List<Named> search(String part, int most, RequestContext context) {
        List<Named> found = new ArrayList<>();
        String folded = part.toLowerCase(Locale.ROOT);
        Predicate wanted = new Predicate.Or(List.of(
                new Predicate.Like(NAME, Operand.of('%' + LongestWord.of(part) + '%'), '\0', true, false),
                Predicate.equal(SLUG, folded)));
        try (Cursor rows = scan.scan(request("Repositories", SLUG, List.of(wanted), 0), context)) {
            while (found.size() < most && rows.next()) {
                Named repository = named(rows.row());
                if (repository.id().contains(folded)
                        || repository.name().toLowerCase(Locale.ROOT).contains(folded)) {
                    found.add(repository);
                }
            }
        }
        return found;
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
        List<Named> found = new ArrayList<>();
        try (Cursor rows = scan.scan(request(table, id, filter, 0), context)) {
            while (rows.next()) {
                found.add(named(rows.row()));
            }
        }
        return found;
    }

    private static ScanRequest request(String table, String id, List<Predicate> filter, long from) {
        return new ScanRequest(
                new TableRef(SchemaNames.INFORMATION, AllTables.require(SchemaKind.INFORMATION, table)),
                List.of(id, NAME),
                filter,
                List.of(),
                from,
                OptionalLong.empty(),
                false);
    }

    private static Named named(@Nullable Object[] row) {
        return new Named(String.valueOf(row[0]), row[1] instanceof String name ? name : "");
    }
}

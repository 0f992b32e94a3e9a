package org.bitquarry.bitbucket.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.bitquarry.bitbucket.filter.BbqlWriter;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Paging;
import org.bitquarry.model.table.PathTemplate;
import org.bitquarry.model.table.Pushdown;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.TextSource;
import org.bitquarry.model.table.Verb;

/**
 * Says what a scan will send.
 *
 * @param connection values of the path variables that the connection binds
 * @param pageLength the most rows of a page; 0 for what each table allows
 * @param sizes how long lists were when they were read last
 * @param parents knows how many repositories there are
 */
record ScanExplainer(Map<String, String> connection, int pageLength, KnownSizes sizes, Parents parents) {
    RequestPlan plan(ScanRequest wanted) {
        ScanRequest request = Routes.chosen(wanted);
        TableDefinition table = request.table().table();
        Choice choice = Choice.of(table, request.filter());
        List<String> local = choice.residual().stream().map(PredicateText::of).toList();
        List<PlannedRequest> requests =
                switch (choice.access()) {
                    case Access.Nothing nothing -> List.of();
                    case Access.One one -> List.of(get(request, choice, one.key(), 1));
                    case Access.Each each -> {
                        Map<String, Operand> key = new java.util.HashMap<>(each.key());
                        key.put(each.column(), each.values().getFirst());
                        yield List.of(get(request, choice, key, each.values().size()));
                    }
                    case Access.Listing listing -> listing(request, choice, listing);
                };
        List<PlannedRequest> all = new ArrayList<>(lookedUp(request, choice.access()));
        all.addAll(requests);
        OptionalLong rows = expectedRows(request, choice);
        allColumns(request, choice).stream()
                .filter(column -> column.text().isPresent())
                .forEach(column -> all.add(text(request, column, rows)));
        return new RequestPlan(all, local, advice(request.table(), choice.access()));
    }

    /** Names with a slash that paths don't take. What a parameter will hold is not known yet. */
    private List<PlannedRequest> lookedUp(ScanRequest request, Access access) {
        Map<String, List<Operand>> path =
                switch (access) {
                    case Access.Nothing nothing -> Map.of();
                    case Access.One one -> eachOne(one.key());
                    case Access.Each each -> {
                        Map<String, List<Operand>> all = new java.util.HashMap<>(eachOne(each.key()));
                        all.put(each.column(), each.values());
                        yield all;
                    }
                    case Access.Listing listing ->
                        listing.path().stream()
                                .collect(Collectors.toMap(Access.Binding::column, Access.Binding::values));
                };
        TableDefinition table = request.table().table();
        List<PlannedRequest> requests = new ArrayList<>();
        path.forEach((name, operands) -> operands.stream()
                .map(PathValues::shown)
                .filter(value -> SlashedNames.isSlashed(table.requireColumn(name), value))
                .distinct()
                .forEach(value -> requests.add(lookedUp(request, table.requireColumn(name), value))));
        return requests;
    }

    private PlannedRequest lookedUp(ScanRequest request, Column column, String value) {
        Map<String, String> variables =
                PathValues.merged(connection, request.table().schema().bindings());
        PathTemplate.of(column.slashed().orElseThrow().paths().getFirst())
                .columnVariables()
                .forEach(name -> variables.put(name, name.equals(column.name()) ? value : "{" + name + "}"));
        return planned(
                new Target(column.slashed().orElseThrow().paths().getFirst(), variables, List.of()),
                "find the commit that " + value + " stands for: a path takes no name with a slash",
                1,
                request,
                false);
    }

    private static Map<String, List<Operand>> eachOne(Map<String, Operand> key) {
        return key.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }

    private PlannedRequest text(ScanRequest request, Column column, OptionalLong rows) {
        TextSource source = column.text().orElseThrow();
        Map<String, String> variables =
                PathValues.merged(connection, request.table().schema().bindings());
        PathTemplate.of(source.path()).columnVariables().forEach(name -> variables.put(name, "{" + name + "}"));
        Target target = new Target(source.path(), variables, List.of());
        String redirected = source.requests() > 1 ? " (Bitbucket redirects it)" : "";
        return planned(
                target,
                column.name() + " of every row" + redirected,
                rows.orElse(1) * source.requests(),
                request,
                rows.isEmpty());
    }

    /** Returns how many rows the scan returns, as far as is known. */
    private OptionalLong expectedRows(ScanRequest request, Choice choice) {
        return switch (choice.access()) {
            case Access.Nothing nothing -> OptionalLong.of(0);
            case Access.One one -> OptionalLong.of(1);
            case Access.Each each -> OptionalLong.of(each.values().size());
            case Access.Listing listing ->
                request.limit().isPresent()
                        ? request.limit()
                        : listing.isSingle() ? knownSize(request, choice, listing) : OptionalLong.empty();
        };
    }

    private PlannedRequest get(ScanRequest request, Choice choice, Map<String, Operand> key, int count) {
        Map<String, String> values = key.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> PathValues.shown(entry.getValue())));
        Target target = Requests.get(request.table(), columns(request, choice), connection, values);
        return planned(
                target,
                count == 1 ? "get one row by its key" : "get " + count + " rows by their keys",
                count,
                request,
                false);
    }

    private List<PlannedRequest> listing(ScanRequest request, Choice choice, Access.Listing listing) {
        TableRef table = request.table();
        List<PlannedRequest> requests = new ArrayList<>();
        Optional<ParentScan> parent = ParentScan.of(table, listing.path());
        parent.ifPresent(scan -> {
            RequestPlan first = plan(scan.request());
            if (scan.remembered().isEmpty()) {
                requests.addAll(first.requests());
            }
        });
        Map<String, String> variables =
                PathValues.merged(connection, table.schema().bindings());
        listing.path()
                .forEach(binding -> variables.put(
                        binding.column(),
                        binding.values().isEmpty()
                                ? "{" + binding.column() + "}"
                                : PathValues.shown(binding.values().getFirst())));
        boolean many = !listing.isSingle();
        ListPlan.Wish wish = wish(request, choice, listing, many);
        OptionalLong known = lists(parent, listing);
        long lists = known.orElse(1);
        String every = parent.map(scan ->
                        "for every row of " + scan.request().table().table().name() + ": ")
                .orElse(lists > 1 ? "for each of " + lists + ": " : "");
        if (request.countOnly()
                && PushDown.split(request).countPushed()
                && table.table().list().orElseThrow().paging() != Paging.SINGLE) {
            requests.add(planned(
                    ListPlan.counting(wish, variables), every + "count", known.orElse(1), request, known.isEmpty()));
        } else {
            ListPlan plan = ListPlan.of(wish, variables);
            OptionalLong pages = pageCount(plan, many);
            requests.add(planned(
                    plan.first(),
                    every + pages(plan),
                    known.orElse(1) * pages.orElse(1),
                    request,
                    known.isEmpty() || pages.isEmpty()));
        }
        return requests;
    }

    private ListPlan.Wish wish(ScanRequest request, Choice choice, Access.Listing listing, boolean many) {
        boolean exact = choice.residual().isEmpty();
        TableDefinition table = request.table().table();
        Map<String, String> parameters = new java.util.HashMap<>();
        listing.parameters().forEach((name, operand) -> {
            if (table.requireColumn(name).pushdown() instanceof Pushdown.QueryParameter parameter) {
                parameters.put(parameter.name(), PathValues.shown(operand));
            }
        });
        boolean top = exact && NaturalTop.fits(table, listing, request);
        OptionalLong limit = exact && !top ? request.limit() : OptionalLong.empty();
        return new ListPlan.Wish(
                table,
                columns(request, choice),
                listing.filter().map(BbqlWriter::write),
                PushDown.sortField(table, listing, request.sort())
                        .or(() -> top ? NaturalTop.sortField(table, request.sort()) : Optional.empty()),
                parameters,
                exact && !many && !top ? request.offset() : 0,
                many && limit.isPresent() ? OptionalLong.of(request.offset() + limit.getAsLong()) : limit,
                pageLength);
    }

    private static String pages(ListPlan plan) {
        if (plan.paging() == Paging.SINGLE) {
            return "all rows in one answer";
        }
        return plan.limit().isPresent()
                ? "rows until " + plan.limit().getAsLong() + " are read"
                : "pages of " + plan.pageLength() + " rows until the last";
    }

    /** Returns how many lists are read; empty when that is not known. */
    private OptionalLong lists(Optional<ParentScan> parent, Access.Listing listing) {
        return parent.isPresent()
                ? expectedParents(parent.get())
                : OptionalLong.of(listing.path().stream()
                        .mapToLong(binding -> binding.values().size())
                        .reduce(listing.parts().size(), (a, b) -> a * b));
    }

    /** Returns how many pages a list has; empty when that is not known. */
    private OptionalLong pageCount(ListPlan plan, boolean many) {
        if (plan.paging() == Paging.SINGLE) {
            return OptionalLong.of(1);
        }
        OptionalLong size = many ? OptionalLong.empty() : sizes.of(plan.first().identity());
        if (size.isPresent()) {
            return OptionalLong.of(Math.max(1, plan.lastPage(size.getAsLong()) - plan.firstPage() + 1));
        }
        return plan.limit().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(
                        1, (plan.skip() + plan.limit().getAsLong() + plan.pageLength() - 1) / plan.pageLength()));
    }

    /** Returns how many rows of the parent's table there are, as far as is known. */
    private OptionalLong expectedParents(ParentScan scan) {
        if (scan.remembered().isPresent()) {
            return parents.knownMembers(scan.remembered().get());
        }
        Choice choice = Choice.of(scan.request().table().table(), scan.request().filter());
        if (!(choice.access() instanceof Access.Listing listing) || !listing.isSingle()) {
            return OptionalLong.empty();
        }
        return knownSize(scan.request(), choice, listing);
    }

    /** Returns how long a single list was when it was read last. */
    private OptionalLong knownSize(ScanRequest request, Choice choice, Access.Listing listing) {
        Map<String, String> variables =
                PathValues.merged(connection, request.table().schema().bindings());
        listing.path()
                .forEach(binding -> variables.put(
                        binding.column(), PathValues.shown(binding.values().getFirst())));
        return sizes.of(ListPlan.of(wish(request, choice, listing, false), variables)
                .first()
                .identity());
    }

    private static List<Column> columns(ScanRequest request, Choice choice) {
        List<Column> columns = allColumns(request, choice);
        return Texts.among(columns) ? Texts.rows(request.table().table(), columns) : columns;
    }

    private static List<Column> allColumns(ScanRequest request, Choice choice) {
        TableDefinition table = request.table().table();
        List<Column> columns = new ArrayList<>();
        request.columns().forEach(name -> columns.add(table.requireColumn(name)));
        for (Predicate predicate : choice.residual()) {
            PushDown.columnsOf(List.of(predicate)).stream()
                    .map(table::requireColumn)
                    .filter(column -> !columns.contains(column))
                    .forEach(columns::add);
        }
        return columns;
    }

    private static PlannedRequest planned(
            Target target, String purpose, long count, ScanRequest request, boolean open) {
        List<String> scopes = request.table().table().scopes().getOrDefault(Verb.READ, List.of());
        return new PlannedRequest("GET", target.readable(), Optional.empty(), purpose, count, scopes, false, open);
    }

    private List<String> advice(TableRef table, Access access) {
        if (!(access instanceof Access.Listing listing)
                || listing.path().stream().allMatch(Access.Binding::isBound)) {
            return List.of();
        }
        OptionalLong lists = lists(ParentScan.of(table, listing.path()), listing);
        return listing.path().stream()
                .filter(binding -> !binding.isBound())
                .map(binding -> "Add " + binding.column() + " = … to WHERE: one list of "
                        + table.table().name() + " instead of "
                        + (lists.isPresent() ? String.valueOf(lists.getAsLong()) : "all, nobody knows yet how many")
                        + ".")
                .toList();
    }
}

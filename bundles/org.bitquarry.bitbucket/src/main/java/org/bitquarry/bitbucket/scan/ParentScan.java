package org.bitquarry.bitbucket.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitquarry.bitbucket.tables.AllTables;
import org.bitquarry.model.error.MissingKeyException;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Reference;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;

/**
 * Where the values of a path's unbound columns come from: a scan of the table that the last of them points at.
 *
 * @param request reads one column for each bound name, in the same order
 * @param names columns of the child that a row of it binds
 */
record ParentScan(ScanRequest request, List<String> names) {
    private static final Map<String, SchemaKind> BOUND_BY_SCHEMAS =
            Map.of("Projects", SchemaKind.PROJECT, "Repositories", SchemaKind.REPOSITORY);
    private static final Schema INFORMATION = new Schema("Information", SchemaKind.INFORMATION, Map.of(), "");

    ParentScan {
        names = List.copyOf(names);
    }

    /** Returns the scan; empty when the path is bound. */
    static Optional<ParentScan> of(TableRef child, List<Access.Binding> path) {
        int last = -1;
        for (int i = 0; i < path.size(); i++) {
            if (path.get(i).values().isEmpty()) {
                last = i;
            }
        }
        return last < 0 ? Optional.empty() : Optional.of(upTo(last, child, path));
    }

    private static ParentScan upTo(int last, TableRef child, List<Access.Binding> path) {
        TableDefinition table = child.table();
        Column open = table.requireColumn(path.get(last).column());
        Reference reference = open.references()
                .orElseThrow(() -> new MissingKeyException(
                        table.name(),
                        open.name(),
                        "Add WHERE " + open.name() + " = …: Bitbucket lists it by that only."));
        List<String> columns = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Predicate> filter = new ArrayList<>();
        for (Access.Binding binding : path.subList(0, last)) {
            columns.add(binding.column());
            names.add(binding.column());
            bound(binding).ifPresent(filter::add);
        }
        columns.add(reference.column());
        names.add(open.name());
        Schema schema = reference.kind() == SchemaKind.INFORMATION ? INFORMATION : child.schema();
        TableDefinition parent = AllTables.require(reference.kind(), reference.table());
        return new ParentScan(
                new ScanRequest(
                        new TableRef(schema, parent), columns, filter, List.of(), 0, OptionalLong.empty(), false),
                names);
    }

    private static Optional<Predicate> bound(Access.Binding binding) {
        List<Operand> values = binding.values();
        return values.isEmpty() ? Optional.empty() : Optional.of(new Predicate.In(binding.column(), values, false));
    }

    /** Returns of which schemas the values tell, where the catalogue remembers them. */
    Optional<SchemaKind> remembered() {
        return names.size() == 1 && request.filter().isEmpty()
                ? Optional.ofNullable(
                        BOUND_BY_SCHEMAS.get(request.table().table().name()))
                : Optional.empty();
    }
}

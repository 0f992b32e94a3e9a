package org.bitquarry.engine.internal.completion;

import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.internal.completion.Node.Leaf;
import org.bitquarry.engine.internal.completion.Source.Field;

/** Tells which columns an item of a select list makes. */
final class SelectItem {
    private SelectItem() {}

    static List<Field> fields(List<Node> item, List<Source> sources) {
        if (item.isEmpty()) {
            return List.of();
        }
        if (item.getLast().is("*")) {
            Optional<String> qualifier =
                    item.size() > 2 && item.get(item.size() - 3) instanceof Leaf leaf && leaf.isName()
                            ? Optional.of(leaf.name())
                            : Optional.empty();
            return sources.stream()
                    .filter(source -> qualifier.isEmpty() || source.name().equalsIgnoreCase(qualifier.get()))
                    .flatMap(source -> source.fields().stream())
                    .filter(field ->
                            field.column().filter(column -> column.hidden()).isEmpty())
                    .toList();
        }
        if (!(item.getLast() instanceof Leaf last) || !last.isName()) {
            return List.of();
        }
        boolean isColumn = item.size() == 1 || item.get(item.size() - 2).is(".");
        Optional<Field> shown = isColumn
                ? sources.stream()
                        .flatMap(source -> source.field(last.name()).stream())
                        .findFirst()
                : Optional.empty();
        return List.of(shown.orElseGet(() -> new Field(last.name(), Optional.empty())));
    }
}

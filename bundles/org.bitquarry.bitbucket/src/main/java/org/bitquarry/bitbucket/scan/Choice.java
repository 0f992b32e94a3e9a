package org.bitquarry.bitbucket.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.bitbucket.filter.Bbql;
import org.bitquarry.bitbucket.filter.FilterTranslator;
import org.bitquarry.bitbucket.filter.Translation;
import org.bitquarry.model.scan.Operand;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.Operator;
import org.bitquarry.model.table.PathTemplate;
import org.bitquarry.model.table.Pushdown;
import org.bitquarry.model.table.TableDefinition;

/**
 * How a filter is best answered: by which access, with which conjuncts used, and which to check again.
 *
 * @param access how rows are reached
 * @param pushed conjuncts that the access uses
 * @param residual conjuncts to check locally; may be among the pushed
 */
record Choice(Access access, List<Predicate> pushed, List<Predicate> residual) {
    /** Up to so many objects are got one by one rather than out of a list that can't be filtered. */
    private static final int MOST_GETS = 20;

    Choice {
        pushed = List.copyOf(pushed);
        residual = List.copyOf(residual);
    }

    static Choice of(TableDefinition table, List<Predicate> filter) {
        Conjuncts conjuncts = Conjuncts.of(filter);
        if (conjuncts.all().stream().anyMatch(Predicate.Never.class::isInstance)) {
            return new Choice(new Access.Nothing(), List.of(new Predicate.Never()), List.of());
        }
        return byKey(table, conjuncts).or(() -> byKeys(table, conjuncts)).orElseGet(() -> listing(table, conjuncts));
    }

    private static Optional<Choice> byKey(TableDefinition table, Conjuncts conjuncts) {
        Map<String, Operand> key = new HashMap<>();
        List<Predicate> used = new ArrayList<>();
        for (String name : keyPath(table)) {
            bind(table, conjuncts, name, key, used);
        }
        return used.isEmpty() || key.size() < keyPath(table).size()
                ? Optional.empty()
                : Optional.of(new Choice(new Access.One(key), used, residual(table, conjuncts, used)));
    }

    private static Optional<Choice> byKeys(TableDefinition table, Conjuncts conjuncts) {
        List<String> path = keyPath(table);
        List<String> open = path.stream()
                .filter(name -> conjuncts.equality(name).isEmpty()
                        && (conjuncts.membership(name).isPresent()
                                || table.requireColumn(name).assumed().isEmpty()))
                .toList();
        Optional<Predicate.In> several = open.size() == 1 ? conjuncts.membership(open.getFirst()) : Optional.empty();
        if (several.isEmpty() || several.get().operands().size() > MOST_GETS || filters(table, open.getFirst())) {
            return Optional.empty();
        }
        Map<String, Operand> key = new HashMap<>();
        List<Predicate> used = new ArrayList<>(List.of(several.get()));
        path.stream()
                .filter(name -> !name.equals(open.getFirst()))
                .forEach(name -> bind(table, conjuncts, name, key, used));
        Access access = new Access.Each(key, open.getFirst(), several.get().operands());
        return Optional.of(new Choice(access, used, residual(table, conjuncts, used)));
    }

    /** Binds a column of a path to the value that WHERE says, or to the one that is assumed otherwise. */
    private static void bind(
            TableDefinition table, Conjuncts conjuncts, String name, Map<String, Operand> key, List<Predicate> used) {
        Optional<Predicate.Comparison> equality = conjuncts.equality(name);
        equality.ifPresentOrElse(
                known -> {
                    key.put(name, known.operand());
                    used.add(known);
                },
                () -> table.requireColumn(name).assumed().ifPresent(value -> key.put(name, Operand.of(value))));
    }

    private static boolean filters(TableDefinition table, String column) {
        return table.list().filter(list -> list.filtered()).isPresent()
                && table.requireColumn(column).filterField(Operator.IN).isPresent();
    }

    private static List<String> keyPath(TableDefinition table) {
        return table.get().map(path -> PathTemplate.of(path).columnVariables()).orElse(List.of());
    }

    private static List<Predicate> residual(TableDefinition table, Conjuncts conjuncts, List<Predicate> used) {
        List<Predicate> exact = used.stream()
                .filter(predicate -> Conjuncts.bindsExactly(table.requireColumn(column(predicate))))
                .toList();
        return conjuncts.without(exact);
    }

    private static String column(Predicate binding) {
        return binding instanceof Predicate.Comparison comparison
                ? comparison.column()
                : ((Predicate.In) binding).column();
    }

    private static Choice listing(TableDefinition table, Conjuncts conjuncts) {
        List<Predicate> pushed = new ArrayList<>();
        List<Predicate> exact = new ArrayList<>();
        List<Access.Binding> path = new ArrayList<>();
        // A column of a few known values that nothing binds has them all.
        for (Column column : table.parentKey()) {
            Optional<Predicate> binding = conjuncts.binding(column.name());
            path.add(new Access.Binding(
                    column.name(), binding.map(Conjuncts::values).orElseGet(() -> Stream.concat(
                                    column.enumeration().stream(), column.assumed().stream())
                            .map(Operand::of)
                            .toList())));
            binding.ifPresent(predicate -> {
                pushed.add(predicate);
                if (Conjuncts.bindsExactly(column)) {
                    exact.add(predicate);
                }
            });
        }
        Map<String, Operand> parameters = parameters(table, conjuncts, pushed, exact);
        Optional<Optional<Bbql>> filter = filter(table, conjuncts.without(pushed), pushed, exact);
        return filter.isEmpty()
                ? new Choice(new Access.Nothing(), conjuncts.all(), List.of())
                : new Choice(new Access.Listing(path, parameters, filter.get()), pushed, conjuncts.without(exact));
    }

    /** A parameter's column shows what was asked for, so that equality with it holds for every row. */
    private static Map<String, Operand> parameters(
            TableDefinition table, Conjuncts conjuncts, List<Predicate> pushed, List<Predicate> exact) {
        Map<String, Operand> parameters = new HashMap<>();
        for (Column column : table.columns()) {
            if (column.pushdown() instanceof Pushdown.QueryParameter) {
                conjuncts.equality(column.name()).ifPresent(equality -> {
                    parameters.put(column.name(), equality.operand());
                    pushed.add(equality);
                    exact.add(equality);
                });
            }
        }
        return parameters;
    }

    /** Returns the expression to send, or nothing at all when no row can pass it. */
    private static Optional<Optional<Bbql>> filter(
            TableDefinition table, List<Predicate> open, List<Predicate> pushed, List<Predicate> exact) {
        FilterTranslator translator = new FilterTranslator(table);
        List<Translation> sent = new ArrayList<>();
        for (Predicate predicate : open) {
            Translation translation = translator.translate(predicate);
            if (translation instanceof Translation.None) {
                return Optional.empty();
            }
            if (translation.isPushed()) {
                sent.add(translation);
                pushed.add(predicate);
            }
            if (translation.isExact()) {
                exact.add(predicate);
            }
        }
        return Optional.of(Translation.and(sent).expression());
    }
}

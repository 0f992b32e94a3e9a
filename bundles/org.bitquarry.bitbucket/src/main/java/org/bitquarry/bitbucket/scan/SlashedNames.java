package org.bitquarry.bitbucket.scan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.bitbucket.http.BitbucketHttp;
import org.bitquarry.bitbucket.json.PointedText;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.PathTemplate;
import org.bitquarry.model.table.SlashedName;
import org.bitquarry.model.table.TableDefinition;

/** Looks up what stands in paths for names that hold a slash, each name once a scan. Thread-safe. */
final class SlashedNames {
    private final BitbucketHttp http;
    private final Map<String, String> known = new HashMap<>();

    SlashedNames(BitbucketHttp http) {
        this.http = http;
    }

    /** Tells whether a path can't be filled with these values as they are. */
    static boolean occur(TableDefinition table, String path, Map<String, ?> values) {
        return PathTemplate.of(path).columnVariables().stream()
                .anyMatch(name -> isSlashed(table.requireColumn(name), String.valueOf(values.get(name))));
    }

    /** Tells whether something else stands in paths for this value. */
    static boolean isSlashed(Column column, String value) {
        return column.slashed().isPresent() && value.contains("/");
    }

    /**
     * Returns what fills a path; blocking where a name has to be looked up.
     *
     * @param variables of the path, by name
     * @throws NotFoundException when nothing bears such a name
     */
    Map<String, String> resolved(TableDefinition table, Map<String, String> variables, RequestContext context) {
        Map<String, String> result = new HashMap<>(variables);
        table.columns().stream()
                .filter(column -> isSlashed(column, variables.getOrDefault(column.name(), "")))
                .forEach(column -> result.put(
                        column.name(), lookedUp(column.slashed().orElseThrow(), column.name(), variables, context)));
        return result;
    }

    private synchronized String lookedUp(
            SlashedName name, String variable, Map<String, String> variables, RequestContext context) {
        for (String path : name.paths()) {
            Target target = new Target(path, variables, List.of())
                    .with("fields", name.pointer().substring(1).replace('/', '.'));
            String found = known.get(target.encoded());
            if (found != null) {
                return found;
            }
            Optional<String> text = get(target, name, context);
            if (text.isPresent()) {
                known.put(target.encoded(), text.get());
                return text.get();
            }
        }
        throw new NotFoundException(
                new Problem(
                        variable + " '" + variables.get(variable) + "'",
                        "there is no branch and no tag of that name.",
                        "Check the name; a commit is named by its hash."),
                null);
    }

    private Optional<String> get(Target target, SlashedName name, RequestContext context) {
        try {
            return http.get(target.encoded(), context, new PointedText(name.pointer()));
        } catch (NotFoundException absent) {
            return Optional.empty();
        }
    }
}

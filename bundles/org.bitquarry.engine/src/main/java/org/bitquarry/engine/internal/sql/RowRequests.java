package org.bitquarry.engine.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.Verb;
import org.bitquarry.model.table.WriteRule;

/** Tells what one change of a table sends, while its key and values are not known. */
final class RowRequests {
    private RowRequests() {}

    /**
     * Returns the requests by their pattern.
     *
     * @param verb of the change
     * @param table whose row it is
     * @param each how often, such as "for each row found"; empty for once
     */
    static RequestPlan of(Verb verb, TableRef table, Optional<String> each) {
        WriteRule rule = table.table().rule(verb);
        String path = rule.target().orElse("");
        for (var binding : table.schema().bindings().entrySet()) {
            path = path.replace("{" + binding.getKey() + "}", binding.getValue());
        }
        List<PlannedRequest> requests = new ArrayList<>();
        for (String method : methods(rule)) {
            requests.add(new PlannedRequest(
                    method,
                    path,
                    Optional.empty(),
                    each.orElse("once"),
                    1,
                    table.table().scopes().getOrDefault(method.equals("GET") ? Verb.READ : verb, List.of()),
                    method.equals("DELETE")));
        }
        return new RequestPlan(requests, List.of(), List.of());
    }

    private static List<String> methods(WriteRule rule) {
        return switch (rule) {
            case WriteRule.Post post -> List.of("POST");
            case WriteRule.PostChange change -> List.of("POST");
            case WriteRule.Upload upload -> List.of("POST");
            case WriteRule.PartialPut put -> List.of("PUT");
            case WriteRule.ReadMergePut put -> List.of("GET", "PUT");
            case WriteRule.ArrayMember member -> List.of("GET", "PUT");
            case WriteRule.Delete delete -> List.of("DELETE");
            case WriteRule.Unsupported unsupported -> List.of();
        };
    }
}

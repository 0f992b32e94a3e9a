package org.bitquarry.model.docs;

import java.util.ArrayList;
import java.util.List;
import org.bitquarry.model.docs.TablePage.VerbLine;
import org.bitquarry.model.table.ListEndpoint;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;
import org.bitquarry.model.table.WriteRule;

/** The requests behind a table's verbs, in words. */
final class Requests {
    private Requests() {}

    static VerbLine line(TableDefinition table, Verb verb) {
        boolean reads = verb == Verb.READ;
        return new VerbLine(
                reads ? "SELECT" : verb.name(),
                reads ? reading(table) : writing(table.rule(verb)),
                table.scopes().getOrDefault(verb, List.of()));
    }

    private static String reading(TableDefinition table) {
        List<String> requests = new ArrayList<>();
        table.list().map(ListEndpoint::path).ifPresent(path -> requests.add("`GET " + path + "`"));
        table.get()
                .filter(path ->
                        table.list().filter(list -> list.path().equals(path)).isEmpty())
                .ifPresent(path -> requests.add("`GET " + path + "`"));
        table.routes().forEach(route -> requests.add("`GET " + route.list().path() + "`"));
        table.columns().stream()
                .flatMap(column -> column.text().stream())
                .forEach(source -> requests.add("`GET " + source.path() + "`"));
        return String.join(", ", requests);
    }

    private static String writing(WriteRule rule) {
        return switch (rule) {
            case WriteRule.Unsupported(String reason) -> "none: " + reason;
            case WriteRule.Post post -> "`POST " + post.path() + "`";
            case WriteRule.PartialPut put -> "`PUT " + put.path() + "`";
            case WriteRule.PostChange change -> "`POST " + change.path() + "`";
            case WriteRule.Upload upload -> "`POST " + upload.path() + "` with a form";
            case WriteRule.ReadMergePut put -> "`GET` and `PUT " + put.path() + "`";
            case WriteRule.ArrayMember member -> "`GET` and `PUT " + member.path() + "`";
            case WriteRule.Delete delete ->
                "`DELETE " + delete.path() + "`" + (delete.soft() ? "; the row stays listed as deleted" : "");
        };
    }
}

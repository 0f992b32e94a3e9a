package org.bitquarry.model.docs;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.ListEndpoint;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;
import org.bitquarry.model.table.WriteRule;

/** A page about a table in Markdown: everything that its literal says, for people. */
public final class TablePage {
    private final TableDefinition table;
    private final StringBuilder text = new StringBuilder();

    private TablePage(TableDefinition table) {
        this.table = table;
    }

    /** Writes the page. */
    public static String of(TableDefinition table) {
        return new TablePage(table).write();
    }

    private String write() {
        text.append("# ").append(table.name()).append("\n\n").append(table.description());
        text.append("\n\n").append(Capability.place(table.kind())).append("\n");
        columns();
        verbs();
        limits();
        examples();
        return text.toString();
    }

    private void columns() {
        text.append("\n## Columns\n\nWhere INSERT and UPDATE are empty, the server computes the value.\n\n");
        text.append(
                "| column | type | key | NULL | found by the server | sorted by it | INSERT | UPDATE | what it is |\n");
        text.append("|---|---|---|---|---|---|---|---|---|\n");
        for (Column column : table.columns()) {
            text.append("| ")
                    .append(String.join(
                            " | ",
                            "`" + column.name() + "`",
                            Capability.type(column),
                            Capability.key(table, column),
                            column.nullable() ? "yes" : "",
                            Capability.filter(table, column),
                            column.sortField().isPresent() ? "yes" : "",
                            Capability.writable(column.inserted()),
                            Capability.writable(column.updated()),
                            Capability.description(column).replace("|", "\\|")))
                    .append(" |\n");
        }
    }

    private void verbs() {
        text.append("\n## Verbs\n\n| verb | requests | scopes of an API token |\n|---|---|---|\n");
        for (Verb verb : EnumSet.allOf(Verb.class)) {
            text.append("| ")
                    .append(verb == Verb.READ ? "SELECT" : verb.name())
                    .append(" | ")
                    .append(verb == Verb.READ ? reading() : writing(table.rule(verb)))
                    .append(" | ")
                    .append(table.scopes().getOrDefault(verb, List.of()).stream()
                            .map(scope -> "`" + scope + "`")
                            .collect(Collectors.joining(", ")))
                    .append(" |\n");
        }
    }

    private String reading() {
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

    private void limits() {
        List<String> limits = Capability.limits(table);
        if (!limits.isEmpty()) {
            text.append("\n## Limits\n\n");
            limits.forEach(limit -> text.append("- ").append(limit).append("\n"));
        }
    }

    private void examples() {
        text.append("\n## Examples\n");
        for (String query : ExampleQueries.of(table)) {
            text.append("\n```sql\n").append(query).append(";\n```\n");
        }
    }
}

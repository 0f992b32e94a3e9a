package org.bitquarry.workbench.core.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bitquarry.model.docs.TablePage;
import org.bitquarry.model.table.ListEndpoint;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.WriteRule;

/** What a table's statements send: endpoints, pages, conditions and scopes. What stands in backticks is code. */
public final class RequestFacts {
    /**
     * Some facts of one kind.
     *
     * @param title of them
     * @param lines one a fact
     */
    public record Section(String title, List<String> lines) {
        /** Copies the lines. */
        public Section {
            lines = List.copyOf(lines);
        }
    }

    private RequestFacts() {}

    /** Returns the facts, in the order in which a person asks. */
    public static List<Section> of(TableDefinition table) {
        TablePage page = TablePage.of(table);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "Requests and scopes",
                page.verbs().stream().map(RequestFacts::verb).toList()));
        sections.add(new Section("Pages", pages(table)));
        sections.add(new Section("Conditions that are sent", sent(page)));
        sections.add(new Section("Orders that are sent", sorted(page)));
        List<String> costs = costs(table);
        if (!costs.isEmpty()) {
            sections.add(new Section("What costs more", costs));
        }
        return sections;
    }

    private static String verb(TablePage.VerbLine verb) {
        String scopes = verb.scopes().isEmpty() ? "" : "; needs " + verb.cells().getLast();
        return verb.name() + ": " + verb.requests() + scopes;
    }

    private static List<String> pages(TableDefinition table) {
        List<String> lines = new ArrayList<>();
        table.list()
                .ifPresentOrElse(
                        list -> {
                            lines.add(paging(list));
                            if (list.sizeTrusted()) {
                                lines.add(
                                        "`SELECT COUNT(*)` is one request: the answer tells how many rows there are.");
                            }
                            if (!list.filtered()) {
                                lines.add(
                                        "The list ignores filters: every row is read, and conditions are checked here.");
                            }
                            list.defaults()
                                    .forEach((name, values) -> lines.add("Unless filtered, `" + name + "="
                                            + String.join("`, `" + name + "=", values) + "` is sent."));
                        },
                        () -> lines.add("Nothing is listed: rows come from what is known, without a request."));
        table.get().ifPresent(path -> lines.add("One row by its key is one request: `GET " + path + "`."));
        return lines;
    }

    private static String paging(ListEndpoint list) {
        String rows = String.format(Locale.ROOT, "%,d rows", list.pageLength());
        return switch (list.paging()) {
            case NUMBERED ->
                "Up to " + rows + " a request; once the number of rows is known, pages are read side by side.";
            case OPAQUE -> "Up to " + rows + " a request, one page after another.";
            case SINGLE -> "Everything comes in one answer.";
        };
    }

    private static List<String> sent(TablePage page) {
        List<String> lines = page.columns().stream()
                .filter(column -> !column.filter().isEmpty())
                .map(column -> "`" + column.name() + "`: " + column.filter())
                .toList();
        return lines.isEmpty() ? List.of("None: conditions are checked here, after reading.") : lines;
    }

    private static List<String> sorted(TablePage page) {
        List<String> names = page.columns().stream()
                .filter(TablePage.ColumnLine::sorted)
                .map(column -> "`" + column.name() + "`")
                .toList();
        return names.isEmpty()
                ? List.of("None: rows are sorted here, once all are read.")
                : List.of("By one of " + String.join(", ", names) + ".");
    }

    private static List<String> costs(TableDefinition table) {
        List<String> lines = new ArrayList<>();
        if (!table.parentKey().isEmpty()) {
            lines.add("Without "
                    + String.join(
                            " and ",
                            table.parentKey().stream()
                                    .map(column -> "`" + column.name() + " = …`")
                                    .toList())
                    + " every parent's list is read: a request or more for each.");
        }
        table.columns().forEach(column -> column.text()
                .ifPresent(text -> lines.add("`" + column.name() + "` costs "
                        + (text.requests() == 1 ? "a request" : text.requests() + " requests") + " a row.")));
        if (table.updates() instanceof WriteRule.ReadMergePut) {
            lines.add("An UPDATE reads each row before it writes it: two requests a row.");
        }
        return lines;
    }
}

package org.bitquarry.workbench.core.dictionary;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.model.docs.TablePage;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.table.Relation;
import org.bitquarry.model.table.TableDefinition;

/**
 * Writes a dictionary as one page that needs nothing beside it: an index with a search, and for each table its columns,
 * verbs, requests, statement and diagram. Light or dark as the reader's system is. The same dictionary gives the same bytes.
 */
public final class DictionaryHtml {
    private static final List<String> COLUMN_HEADS = Stream.concat(
                    TablePage.COLUMN_HEADS.stream(), Stream.of("points at"))
            .toList();

    private final Dictionary dictionary;
    private final Writer out;
    private final Map<TableDefinition, String> links = new HashMap<>();

    private DictionaryHtml(Dictionary dictionary, Writer out) {
        this.dictionary = dictionary;
        this.out = out;
        dictionary.chapters().forEach(chapter -> chapter.tables().forEach(table -> links.put(table, "#" + id(table))));
    }

    /** Writes the page in UTF-8 without closing the stream; returns the number of tables. */
    public static long write(OutputStream out, Dictionary dictionary, CancellationToken cancellation)
            throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        new DictionaryHtml(dictionary, text).write(cancellation);
        text.flush();
        return dictionary.tables();
    }

    private static String id(TableDefinition table) {
        return Html.anchor(table.kind().name()) + "-" + Html.anchor(table.name());
    }

    private void write(CancellationToken cancellation) throws IOException {
        out.write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        out.write(Html.escaped(dictionary.title()));
        out.write(" · data dictionary</title>\n<style>");
        out.write(DictionaryLooks.PAGE.text());
        out.write("</style>\n</head>\n<body>\n<nav>\n<h1>");
        out.write(Html.escaped(dictionary.title()));
        out.write(
                "</h1>\n<p>" + dictionary.tables() + " tables</p>\n"
                        + "<input id=\"search\" type=\"search\" placeholder=\"Tables and columns\" aria-label=\"Find tables and columns\">\n");
        for (Dictionary.Chapter chapter : dictionary.chapters()) {
            index(chapter);
        }
        out.write("</nav>\n<main>\n");
        for (Dictionary.Chapter chapter : dictionary.chapters()) {
            out.write("<h2>" + Html.escaped(Dictionary.name(chapter.kind())) + "</h2>\n<p>"
                    + Html.escaped(chapter.where()) + "</p>\n");
            for (TableDefinition table : chapter.tables()) {
                cancellation.check("Publish the data dictionary of " + dictionary.title());
                table(table);
            }
        }
        out.write("</main>\n<script>\n" + DictionaryLooks.SEARCH.text() + "</script>\n</body>\n</html>\n");
    }

    private void index(Dictionary.Chapter chapter) throws IOException {
        out.write("<h2>" + Html.escaped(Dictionary.name(chapter.kind())) + "</h2>\n<ul>\n");
        for (TableDefinition table : chapter.tables()) {
            String words = Stream.concat(
                            Stream.of(table.name(), table.description()),
                            table.columns().stream().map(column -> column.name()))
                    .collect(Collectors.joining(" "))
                    .toLowerCase(Locale.ROOT);
            out.write("<li data-words=\"" + Html.escaped(words) + "\"><a href=\"#" + id(table) + "\">"
                    + Html.escaped(table.name()) + "</a></li>\n");
        }
        out.write("</ul>\n");
    }

    private void table(TableDefinition table) throws IOException {
        TablePage page = TablePage.of(table, dictionary.schemas());
        out.write("<section id=\"" + id(table) + "\">\n<h3>" + Html.escaped(table.name()) + "</h3>\n<p>"
                + Html.prose(page.description()) + " " + Html.prose(page.place()) + "</p>\n");
        columns(table, page);
        out.write("<h4>Verbs</h4>\n");
        table(
                TablePage.VERB_HEADS,
                page.verbs().stream()
                        .map(verb -> verb.cells().stream().map(Html::prose).toList())
                        .toList());
        list("Limits", page.limits());
        referredTo(table);
        for (RequestFacts.Section section :
                RequestFacts.of(table).stream().skip(1).toList()) {
            list(section.title(), section.lines());
        }
        diagram(table);
        details(
                "Statement",
                "<pre>"
                        + Html.escaped(new CreateTable(table, dictionary.schemas(), dictionary.relations()).text())
                        + "</pre>");
        details(
                "Examples",
                page.examples().stream()
                        .map(query -> "<pre>" + Html.escaped(query) + ";</pre>")
                        .collect(Collectors.joining("\n")));
        out.write("</section>\n");
    }

    private void columns(TableDefinition table, TablePage page) throws IOException {
        List<List<String>> rows = page.columns().stream()
                .map(line -> Stream.concat(
                                line.cells().stream().map(Html::prose), Stream.of(pointsAt(table, line.name())))
                        .toList())
                .toList();
        table(COLUMN_HEADS, rows);
    }

    private String pointsAt(TableDefinition table, String column) {
        return dictionary.relations().parents(table).stream()
                .filter(relation -> relation.column().name().equals(column))
                .map(relation -> link(relation.parent()) + "."
                        + Html.escaped(relation.joins().getFirst().to().name()))
                .collect(Collectors.joining(", "));
    }

    private void referredTo(TableDefinition table) throws IOException {
        List<Relation> children = dictionary.relations().children(table);
        if (children.isEmpty()) {
            return;
        }
        out.write("<h4>What points at it</h4>\n<ul>\n");
        for (Relation child : children) {
            out.write("<li>" + link(child.child()) + " by <code>" + Html.escaped(child.words()) + "</code></li>\n");
        }
        out.write("</ul>\n");
    }

    private String link(TableDefinition table) {
        String name = Html.escaped(table.name());
        String address = links.getOrDefault(table, "");
        return address.isEmpty() ? name : "<a href=\"" + address + "\">" + name + "</a>";
    }

    private void diagram(TableDefinition table) throws IOException {
        Diagram diagram = DiagramSvg.layout().of(table, dictionary.relations());
        if (diagram.boxes().size() > 1) {
            details("Diagram", "<div class=\"diagram\">" + DiagramSvg.of(diagram, links) + "</div>");
        }
    }

    private void details(String title, String content) throws IOException {
        out.write("<details><summary>" + title + "</summary>\n" + content + "\n</details>\n");
    }

    private void list(String title, List<String> lines) throws IOException {
        if (!lines.isEmpty()) {
            out.write("<h4>" + Html.escaped(title) + "</h4>\n<ul>\n");
            for (String line : lines) {
                out.write("<li>" + Html.prose(line) + "</li>\n");
            }
            out.write("</ul>\n");
        }
    }

    private void table(List<String> heads, List<List<String>> rows) throws IOException {
        out.write("<div class=\"scroll\"><table>\n<tr>");
        for (String head : heads) {
            out.write("<th>" + Html.escaped(head) + "</th>");
        }
        out.write("</tr>\n");
        for (List<String> row : rows) {
            out.write("<tr>");
            for (String cell : row) {
                out.write("<td>" + cell + "</td>");
            }
            out.write("</tr>\n");
        }
        out.write("</table></div>\n");
    }
}

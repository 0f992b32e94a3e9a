package org.bitquarry.model.docs;

import java.util.Collections;
import java.util.List;

/** Writes a {@link TablePage} as Markdown. */
public final class TableMarkdown {
    private final TablePage page;
    private final StringBuilder text = new StringBuilder();

    private TableMarkdown(TablePage page) {
        this.page = page;
    }

    /** Returns the page as Markdown. */
    public static String of(TablePage page) {
        return new TableMarkdown(page).write();
    }

    private String write() {
        text.append("# ").append(page.name()).append("\n\n").append(page.description());
        text.append("\n\n").append(page.place()).append("\n");
        text.append("\n## Columns\n\n").append(TablePage.COLUMNS_NOTE).append("\n\n");
        head(TablePage.COLUMN_HEADS);
        page.columns().forEach(column -> row(column.cells()));
        text.append("\n## Verbs\n\n");
        head(TablePage.VERB_HEADS);
        page.verbs().forEach(verb -> row(verb.cells()));
        if (!page.limits().isEmpty()) {
            text.append("\n## Limits\n\n");
            page.limits().forEach(limit -> text.append("- ").append(limit).append("\n"));
        }
        text.append("\n## Examples\n");
        page.examples().forEach(query -> text.append("\n```sql\n").append(query).append(";\n```\n"));
        return text.toString();
    }

    private void head(List<String> heads) {
        row(heads);
        text.append("|")
                .append(String.join("|", Collections.nCopies(heads.size(), "---")))
                .append("|\n");
    }

    private void row(List<String> cells) {
        text.append("| ")
                .append(String.join(
                        " | ",
                        cells.stream().map(cell -> cell.replace("|", "\\|")).toList()))
                .append(" |\n");
    }
}

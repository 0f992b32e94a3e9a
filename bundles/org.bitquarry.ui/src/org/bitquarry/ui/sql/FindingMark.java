package org.bitquarry.ui.sql;

import org.bitquarry.engine.SqlFinding;
import org.eclipse.jface.text.source.Annotation;

/** Marks what is wrong with a text before it runs. */
final class FindingMark extends Annotation {
    static final String ERROR = "org.bitquarry.ui.sql.finding.error";
    static final String WARNING = "org.bitquarry.ui.sql.finding.warning";

    private final SqlFinding finding;

    FindingMark(SqlFinding finding) {
        super(
                switch (finding.severity()) {
                    case ERROR -> ERROR;
                    case WARNING -> WARNING;
                },
                false,
                finding.message());
        this.finding = finding;
    }

    SqlFinding finding() {
        return finding;
    }
}

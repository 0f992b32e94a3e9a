package org.bitquarry.ui.sql;

import org.bitquarry.workbench.core.query.QueryFailure;
import org.eclipse.jface.text.source.Annotation;

/** Marks the place of an error in the text. */
final class ErrorMark extends Annotation {
    static final String TYPE = "org.bitquarry.ui.sql.error";

    private final QueryFailure failure;

    ErrorMark(QueryFailure failure) {
        super(TYPE, false, text(failure));
        this.failure = failure;
    }

    QueryFailure failure() {
        return failure;
    }

    /** What is said on hover: what came back and what to do. */
    private static String text(QueryFailure failure) {
        String remedy = failure.problem().remedy();
        return failure.problem().cameBack() + (remedy.isEmpty() ? "" : "\n" + remedy);
    }
}

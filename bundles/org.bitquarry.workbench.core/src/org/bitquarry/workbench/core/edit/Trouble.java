package org.bitquarry.workbench.core.edit;

import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.change.RowOutcome;
import org.jspecify.annotations.Nullable;

/** Why a row is still pending although it was to be committed. */
public sealed interface Trouble {
    /** Returns the reason as a person reads it. */
    String text();

    /** Returns what an outcome leaves behind; empty when the source did it. */
    static Optional<Trouble> of(RowOutcome outcome) {
        return switch (outcome) {
            case RowOutcome.Applied applied -> Optional.empty();
            case RowOutcome.Conflict conflict -> Optional.of(new Conflict(conflict.theirs()));
            case RowOutcome.Rejected rejected ->
                Optional.of(new Failed(rejected.error().problem().text()));
            case RowOutcome.Unknown unknown -> Optional.of(Unknown.of(unknown));
        };
    }

    /**
     * It was refused, here or by the source, or the source could not be reached. Nothing happened to the row.
     *
     * @param text why
     */
    record Failed(String text) implements Trouble {}

    /**
     * Someone else changed the row since it was read; nothing was sent.
     *
     * @param theirs the row as it is now; empty when it is gone
     */
    record Conflict(Map<String, @Nullable Object> theirs) implements Trouble {
        /** Copies the row. */
        public Conflict {
            theirs = NamedValues.copy(theirs);
        }

        @Override
        public String text() {
            return theirs.isEmpty()
                    ? "The row was deleted by someone else since you read it. Nothing was changed."
                    : "Someone else changed the row since you read it. Nothing was sent.";
        }
    }

    /**
     * It was sent and no answer came: it may or may not have happened. Not sent again before a person says so.
     *
     * @param text what broke, and what looking the row up showed
     */
    record Unknown(String text) implements Trouble {
        static Unknown of(RowOutcome.Unknown outcome) {
            String finding = outcome.finding().isEmpty() ? "" : " " + outcome.finding();
            return new Unknown("Sent, but no answer came, so it may or may not have happened. "
                    + outcome.error().problem().text() + finding);
        }
    }
}

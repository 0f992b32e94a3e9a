package org.bitquarry.engine.internal.completion;

import java.util.Optional;
import org.bitquarry.engine.Completion;
import org.bitquarry.model.table.TableDefinition;

/**
 * Something that could stand at the caret, before it is compared with what is typed.
 *
 * @param name what is compared
 * @param text what would be written
 * @param kind what it names
 * @param detail beside it
 * @param about what a hover says of it; empty when there is nothing to say
 * @param table that it is, or is a column of; empty for others
 * @param group how likely it is among those that match equally well; 0 is the likeliest
 */
record Offer(
        String name,
        String text,
        Completion.Kind kind,
        String detail,
        String about,
        Optional<TableDefinition> table,
        int group) {
    Offer(String name, String text, Completion.Kind kind, String detail, int group) {
        this(name, text, kind, detail, "", Optional.empty(), group);
    }

    static Offer keyword(String word, int group) {
        return new Offer(word, word, Completion.Kind.KEYWORD, "", group);
    }
}

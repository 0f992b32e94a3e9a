package org.bitquarry.model.change;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.Verb;
import org.jspecify.annotations.Nullable;

/**
 * One pending change of one row. Maps go from column name to value; NULL is null. A key holds the key columns and the
 * parent key's columns.
 */
public sealed interface RowChange {
    /** Returns the table. */
    TableRef table();

    /** Returns the verb. */
    Verb verb();

    /**
     * Makes a row.
     *
     * @param table where
     * @param values the columns that are given
     */
    record Insert(TableRef table, Map<String, @Nullable Object> values) implements RowChange {
        /** Copies the values. */
        public Insert {
            values = copy(values);
        }

        /** Names the columns; shows no value that was typed, since one may be a secret. */
        @Override
        public String toString() {
            return "Insert into " + table + " " + values.keySet();
        }

        @Override
        public Verb verb() {
            return Verb.INSERT;
        }
    }

    /**
     * Changes a row.
     *
     * @param table where
     * @param key which row
     * @param base the values that were read; when not empty, a change of them by someone else is a conflict
     * @param values the columns that change
     */
    record Update(
            TableRef table,
            Map<String, @Nullable Object> key,
            Map<String, @Nullable Object> base,
            Map<String, @Nullable Object> values)
            implements RowChange {
        /** Copies the values. */
        public Update {
            key = copy(key);
            base = copy(base);
            values = copy(values);
        }

        /** Names the columns; shows no value that was typed, since one may be a secret. */
        @Override
        public String toString() {
            return "Update " + table + " " + key + " " + values.keySet();
        }

        @Override
        public Verb verb() {
            return Verb.UPDATE;
        }
    }

    /**
     * Removes a row.
     *
     * @param table where
     * @param key which row
     * @param base the values that were read; kept for the preview
     */
    record Delete(TableRef table, Map<String, @Nullable Object> key, Map<String, @Nullable Object> base)
            implements RowChange {
        /** Copies the values. */
        public Delete {
            key = copy(key);
            base = copy(base);
        }

        @Override
        public Verb verb() {
            return Verb.DELETE;
        }
    }

    private static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> values) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}

package org.bitquarry.workbench.core.query;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of an SQL session as it is kept.
 *
 * @param id unique; letters, digits and hyphens
 * @param title as the editor's tab shows it
 * @param datasource name of the datasource that it runs against
 * @param schema where tables without a schema are looked for
 * @param text what was typed
 * @param caret index into the text
 * @param open whether an editor shows it
 * @param file that it was opened from or saved to; its text may be older
 * @param locked whether it keeps its datasource, whatever is selected in the explorer
 * @param parameters what was given for parameters by name, NULL as empty; never a secret
 */
public record ScratchText(
        String id,
        String title,
        String datasource,
        Optional<String> schema,
        String text,
        int caret,
        boolean open,
        Optional<SqlFile> file,
        boolean locked,
        Map<String, Optional<String>> parameters) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]+");

    /** Checks the id, and moves a caret that points behind the text to its end. */
    public ScratchText {
        if (!isId(id)) {
            throw new IllegalArgumentException("no id: " + id);
        }
        caret = Math.clamp(caret, 0, text.length());
        parameters = Map.copyOf(parameters);
    }

    /** Makes a session without a file. */
    public ScratchText(
            String id, String title, String datasource, Optional<String> schema, String text, int caret, boolean open) {
        this(id, title, datasource, schema, text, caret, open, Optional.empty(), true, Map.of());
    }

    static boolean isId(String value) {
        return ID.matcher(value).matches();
    }

    /** Replaces text and caret. */
    public ScratchText withText(String newText, int newCaret) {
        return new ScratchText(id, title, datasource, schema, newText, newCaret, open, file, locked, parameters);
    }

    /** Replaces datasource and schema. */
    public ScratchText against(String newDatasource, Optional<String> newSchema) {
        return new ScratchText(id, title, newDatasource, newSchema, text, caret, open, file, locked, parameters);
    }

    /** Opens or closes. */
    public ScratchText withOpen(boolean value) {
        return new ScratchText(id, title, datasource, schema, text, caret, value, file, locked, parameters);
    }

    /** Replaces the file; the title becomes its name. */
    public ScratchText withFile(SqlFile value) {
        return new ScratchText(
                id, value.name(), datasource, schema, text, caret, open, Optional.of(value), locked, parameters);
    }

    /** Locks or unlocks. */
    public ScratchText withLock(boolean value) {
        return new ScratchText(id, title, datasource, schema, text, caret, open, file, value, parameters);
    }

    /** Remembers what was given for parameters, beside what was given for others. */
    public ScratchText withParameters(Map<String, Optional<String>> given) {
        Map<String, Optional<String>> all = new LinkedHashMap<>(parameters);
        all.putAll(given);
        return new ScratchText(id, title, datasource, schema, text, caret, open, file, locked, all);
    }

    /** Tells whether there is nothing to keep. */
    public boolean isBlank() {
        return text.isBlank() && file.isEmpty();
    }

    /** Tells whether the file holds another text, as far as it was read or written here. */
    public boolean isUnsaved() {
        return file.filter(saved -> !saved.holds(text)).isPresent();
    }
}

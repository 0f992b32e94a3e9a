package org.bitquarry.workbench.core.query;

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
 */
public record ScratchText(
        String id, String title, String datasource, Optional<String> schema, String text, int caret, boolean open) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]+");

    /** Checks the id, and moves a caret that points behind the text to its end. */
    public ScratchText {
        if (!isId(id)) {
            throw new IllegalArgumentException("no id: " + id);
        }
        caret = Math.clamp(caret, 0, text.length());
    }

    static boolean isId(String value) {
        return ID.matcher(value).matches();
    }

    /** Replaces text and caret. */
    public ScratchText withText(String newText, int newCaret) {
        return new ScratchText(id, title, datasource, schema, newText, newCaret, open);
    }

    /** Replaces datasource and schema. */
    public ScratchText against(String newDatasource, Optional<String> newSchema) {
        return new ScratchText(id, title, newDatasource, newSchema, text, caret, open);
    }

    /** Opens or closes. */
    public ScratchText withOpen(boolean value) {
        return new ScratchText(id, title, datasource, schema, text, caret, value);
    }

    /** Tells whether there is nothing to keep. */
    public boolean isBlank() {
        return text.isBlank();
    }
}

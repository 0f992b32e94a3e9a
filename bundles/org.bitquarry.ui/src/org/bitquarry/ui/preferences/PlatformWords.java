package org.bitquarry.ui.preferences;

import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.FilteredTree;

/** Says on the platform's own pages what ours say of the same thing. Belongs to the UI thread. */
final class PlatformWords {
    private static final String FILTER = "Filter by name";
    private static final String THEIRS = "type filter text";
    /** By how the platform begins. */
    private static final Map<String, String> WORDS =
            Map.of("Colors and Fonts (", "Name, font or size (? = any character, * = any text):");

    private PlatformWords() {}

    /** Goes through all that a window shows now. */
    static void replace(Composite window) {
        controls(window).forEach(control -> {
            if (control instanceof FilteredTree tree
                    && !FILTER.equals(tree.getFilterControl().getMessage())) {
                // Where the keyboard is, the platform types its initial text in.
                tree.setInitialText("");
                tree.getFilterControl().setMessage(FILTER);
            } else if (control instanceof Text field && field.getMessage().equals(THEIRS)) {
                field.setMessage(FILTER);
            } else if (control instanceof Label label) {
                WORDS.forEach((begin, words) -> {
                    if (label.getText().replace("&", "").startsWith(begin)) {
                        label.setText(words);
                    }
                });
            }
        });
    }

    private static Stream<Control> controls(Composite above) {
        return Stream.of(above.getChildren())
                .flatMap(child -> child instanceof Composite composite
                        ? Stream.concat(Stream.of(child), controls(composite))
                        : Stream.of(child));
    }
}

package org.bitquarry.workbench.core.export;

import java.nio.file.Path;

/** Where exported rows go. */
public sealed interface ExportTarget {
    /**
     * A file; takes the place of one that is there.
     *
     * @param path its name
     * @param encoding of its letters, where the format is text
     */
    record ToFile(Path path, TextEncoding encoding) implements ExportTarget {}

    /**
     * A text in memory, for the clipboard.
     *
     * @param most the characters that it may have
     */
    record ToText(int most) implements ExportTarget {}
}

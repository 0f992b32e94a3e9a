package org.bitquarry.workbench.core.export;

import java.nio.file.Path;

/** Where exported rows go. */
public sealed interface ExportTarget {
    /**
     * A file; takes the place of one that is there.
     *
     * @param path its name
     * @param encoding of its letters, where the format is text
     * @param keepsPart when the export ends early, the rows that were written by then stay, in the file {@link #part}
     */
    record ToFile(Path path, TextEncoding encoding, boolean keepsPart) implements ExportTarget {
        /** A file that is there whole or not at all. */
        public ToFile(Path path, TextEncoding encoding) {
            this(path, encoding, false);
        }

        /** Returns the file beside it for what isn't all: its name says so. */
        public Path part() {
            String name = path.getFileName().toString();
            int ending = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
            return path.resolveSibling(name.substring(0, ending) + ".part" + name.substring(ending));
        }
    }

    /**
     * A text in memory, for the clipboard.
     *
     * @param most the characters that it may have
     */
    record ToText(int most) implements ExportTarget {}
}

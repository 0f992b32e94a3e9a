package org.bitquarry.workbench.core.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How dictionaries and drawings look wherever they are read, and how an index is searched: files that lie beside the code. */
enum DictionaryLooks {
    PAGE("dictionary.css"),
    SEARCH("dictionary.js"),
    DIAGRAM("diagram.css");

    private final String file;

    DictionaryLooks(String file) {
        this.file = file;
    }

    String text() {
        try (@Nullable InputStream in = DictionaryLooks.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no file " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

package org.bitquarry.workbench.core.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How letters become bytes in a file. */
public enum TextEncoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8, false),
    UTF_8_MARKED("UTF-8 with mark, for Excel", StandardCharsets.UTF_8, true),
    UTF_16("UTF-16", StandardCharsets.UTF_16LE, true),
    LATIN_1("ISO 8859-1 (Latin 1)", StandardCharsets.ISO_8859_1, false);

    private final String title;
    private final Charset charset;
    private final boolean marked;

    TextEncoding(String title, Charset charset, boolean marked) {
        this.title = title;
        this.charset = charset;
        this.marked = marked;
    }

    /** Returns the name that a person reads. */
    public String title() {
        return title;
    }

    /** Opens a writer, which refuses a letter that the encoding lacks rather than write another one. */
    Writer writer(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, charset.newEncoder()));
        if (marked) {
            writer.append('\uFEFF');
        }
        return writer;
    }
}

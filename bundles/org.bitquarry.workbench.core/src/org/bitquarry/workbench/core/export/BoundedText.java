package org.bitquarry.workbench.core.export;

import java.io.IOException;
import java.util.Locale;

/** A text that refuses to become longer than what another program can be asked to paste. */
final class BoundedText implements Appendable {
    private final StringBuilder text = new StringBuilder();
    private final int most;

    BoundedText(int most) {
        this.most = most;
    }

    @Override
    public Appendable append(CharSequence more) throws IOException {
        return append(more, 0, more.length());
    }

    @Override
    public Appendable append(CharSequence more, int start, int end) throws IOException {
        if (end - start > most - text.length()) {
            throw new IOException(String.format(
                    Locale.ROOT, "the text is longer than %,d characters; write it to a file instead", most));
        }
        text.append(more, start, end);
        return this;
    }

    @Override
    public Appendable append(char more) throws IOException {
        return append(String.valueOf(more));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

package org.bitquarry.workbench.core.dictionary;

import java.util.Locale;

/** Texts within HTML and SVG. */
final class Html {
    private Html() {}

    /** Returns a text that means nothing but itself, in content and in attributes. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default ->
                    safe.appendCodePoint(Character.isISOControl(character) && character != '\n' ? ' ' : character);
            }
        });
        return safe.toString();
    }

    /** Returns escaped prose; what stands in backticks is code. */
    static String prose(String text) {
        String[] parts = text.split("`", -1);
        StringBuilder html = new StringBuilder();
        for (int part = 0; part < parts.length; part++) {
            html.append(part % 2 == 1 ? "<code>" + escaped(parts[part]) + "</code>" : escaped(parts[part]));
        }
        return html.toString();
    }

    /** Returns the part of an address that a name gives: letters, digits and hyphens. */
    static String anchor(String name) {
        StringBuilder anchor = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(character -> anchor.append(
                        Character.isLetterOrDigit(character) && character < 128 ? Character.toString(character) : "-"));
        return anchor.toString();
    }
}

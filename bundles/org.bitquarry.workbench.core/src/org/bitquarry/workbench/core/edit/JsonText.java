package org.bitquarry.workbench.core.edit;

/** JSON as text, without reading it: what isn't JSON comes through without harm. */
final class JsonText {
    private JsonText() {}

    /** Leaves out the blanks outside of strings; stops when so many characters have been written. */
    static String compact(String json, int longest) {
        StringBuilder compact = new StringBuilder(Math.min(json.length(), longest));
        boolean inString = false;
        boolean escaped = false;
        for (int at = 0; at < json.length() && compact.length() < longest; at++) {
            char character = json.charAt(at);
            if (inString || !isBlank(character)) {
                compact.append(character);
            }
            boolean quote = character == '"' && !escaped;
            inString = quote != inString;
            escaped = inString && character == '\\' && !escaped;
        }
        return compact.toString();
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\n' || character == '\r' || character == '\t';
    }
}

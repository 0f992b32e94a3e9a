package org.bitquarry.bitbucket.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.bitquarry.bitbucket.json.AnswerReader;

/** Reads texts. What is too long, or no text at all, says so in its place. */
public final class TextReader implements AnswerReader<String> {
    /** The most bytes of a text. */
    public static final int MOST = 1024 * 1024;

    private static final String CUT =
            "\n… cut here by Bitquarry: a value holds the first 1,048,576 bytes of a text; this one is longer.\n";
    private static final String NO_TEXT = "… not shown by Bitquarry: this is no text in UTF-8.";

    @Override
    public String read(byte[] body, String asked) {
        boolean cut = body.length > MOST;
        int length = cut ? wholeCharacters(body) : body.length;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body, 0, length))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                return NO_TEXT;
            }
            return cut ? text + CUT : text;
        } catch (CharacterCodingException binary) {
            return NO_TEXT;
        }
    }

    /** The longest beginning that divides no character. */
    private static int wholeCharacters(byte[] body) {
        int end = MOST;
        while (end > MOST - 4 && (body[end] & 0xC0) == 0x80) {
            end--;
        }
        return end;
    }
}

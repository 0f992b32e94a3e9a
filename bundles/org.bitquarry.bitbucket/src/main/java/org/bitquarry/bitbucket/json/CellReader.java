package org.bitquarry.bitbucket.json;

import java.io.StringWriter;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.UnexpectedAnswerException;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TextForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;

/** Reads the value at the parser's token into the Java class of a column. */
final class CellReader {
    private CellReader() {}

    /** Returns the value; leaves the parser at its last token. */
    static @Nullable Object read(JsonParser parser, Column column, String asked) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        boolean structure = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
        return switch (column.type()) {
            case VARCHAR -> structure || column.form() == TextForm.JSON ? json(parser) : text(parser, column);
            case BIGINT -> number(parser, column, asked);
            case INTEGER -> {
                long value = number(parser, column, asked);
                if (value != (int) value) {
                    throw unexpected(parser, column, asked);
                }
                yield (int) value;
            }
            case DOUBLE -> {
                if (!token.isNumeric()) {
                    throw unexpected(parser, column, asked);
                }
                yield parser.getDoubleValue();
            }
            case BOOLEAN -> {
                if (!token.isBoolean()) {
                    throw unexpected(parser, column, asked);
                }
                yield token == JsonToken.VALUE_TRUE;
            }
            case TIMESTAMP -> {
                if (token != JsonToken.VALUE_STRING) {
                    throw unexpected(parser, column, asked);
                }
                yield Times.parse(parser.getString()).orElseThrow(() -> unexpected(parser, column, asked));
            }
        };
    }

    private static String text(JsonParser parser, Column column) {
        String text = parser.getString();
        return column.form() == TextForm.END_OF_PATH ? text.substring(text.lastIndexOf('/') + 1) : text;
    }

    /** Returns the structure or scalar at the parser's token as JSON text. */
    static String json(JsonParser parser) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            generator.copyCurrentStructure(parser);
        }
        return text.toString();
    }

    private static long number(JsonParser parser, Column column, String asked) {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return parser.getLongValue();
        }
        if (parser.currentToken() == JsonToken.VALUE_STRING
                && parser.getString().matches("-?\\d{1,18}")) {
            return Long.parseLong(parser.getString());
        }
        throw unexpected(parser, column, asked);
    }

    private static UnexpectedAnswerException unexpected(JsonParser parser, Column column, String asked) {
        return new UnexpectedAnswerException(
                new Problem(
                        asked,
                        "the answer has no " + column.type() + " at " + column.pointer() + " but "
                                + kind(parser.currentToken()) + ".",
                        "Leave out the column " + column.name() + ", and please report this."),
                null);
    }

    private static String kind(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a truth value";
            default -> "something else";
        };
    }
}

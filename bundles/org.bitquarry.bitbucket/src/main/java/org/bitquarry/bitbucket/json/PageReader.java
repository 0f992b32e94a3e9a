package org.bitquarry.bitbucket.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bitquarry.model.table.Column;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Reads the envelope of a list, or a single object, into rows. Immutable. */
public final class PageReader implements AnswerReader<Page> {
    private final RowDecoder decoder;
    private final String items;
    private final boolean named;
    private final boolean itemsNeeded;

    private PageReader(RowDecoder decoder, String items, boolean itemsNeeded) {
        this.decoder = decoder;
        named = items.endsWith(Column.MEMBER_NAME);
        this.items = named ? items.substring(0, items.length() - Column.MEMBER_NAME.length()) : items;
        this.itemsNeeded = itemsNeeded;
    }

    /**
     * Reads rows.
     *
     * @param items JSON pointer to the array of items, or with {@link Column#MEMBER_NAME} behind it to the object whose members
     *     they are: a member of the answer; empty when the answer is the one item
     */
    public static PageReader of(RowDecoder decoder, String items) {
        return new PageReader(decoder, items.isEmpty() ? "" : items.substring(1), true);
    }

    /** Reads only how many rows there are. */
    public static PageReader counting() {
        return new PageReader(new RowDecoder(List.of(), java.util.Map.of()), "values", false);
    }

    @Override
    public int rows(Page page) {
        return page.rows().size();
    }

    @Override
    public Page read(byte[] body, String asked) {
        try (JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw Json.unpromised(asked, "the answer is no JSON object.");
            }
            Page page = items.isEmpty()
                    ? new Page(
                            List.of(new @Nullable Object[][] {decoder.decode(parser, asked)}),
                            OptionalLong.of(1),
                            Optional.empty())
                    : envelope(parser, asked);
            if (parser.nextToken() != null) {
                throw Json.unpromised(asked, "the answer goes on after its end.");
            }
            return page;
        } catch (JacksonException broken) {
            throw Json.malformed(asked, broken);
        }
    }

    private Page envelope(JsonParser parser, String asked) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        OptionalLong size = OptionalLong.empty();
        Optional<String> next = Optional.empty();
        boolean found = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (!named && name.equalsIgnoreCase(items) && value == JsonToken.START_ARRAY) {
                found = true;
                items(parser, rows, asked);
            } else if (named && name.equals(items) && value == JsonToken.START_OBJECT) {
                found = true;
                members(parser, rows, asked);
            } else if ("size".equals(name) && value == JsonToken.VALUE_NUMBER_INT) {
                size = OptionalLong.of(parser.getLongValue());
            } else if ("next".equals(name) && value == JsonToken.VALUE_STRING) {
                next = Optional.of(parser.getString());
            } else {
                parser.skipChildren();
            }
        }
        if (itemsNeeded && !found) {
            throw Json.unpromised(asked, "the answer holds no list of " + items + ".");
        }
        return new Page(rows, size, next);
    }

    private void members(JsonParser parser, List<@Nullable Object[]> rows, String asked) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw Json.unpromised(asked, "the list holds something that is no object.");
            }
            rows.add(decoder.decode(parser, name, asked));
        }
    }

    private void items(JsonParser parser, List<@Nullable Object[]> rows, String asked) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw Json.unpromised(asked, "the list holds something that is no object.");
            }
            rows.add(decoder.decode(parser, asked));
        }
    }
}

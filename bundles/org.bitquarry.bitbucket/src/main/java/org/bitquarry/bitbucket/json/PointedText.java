package org.bitquarry.bitbucket.json;

import java.util.Optional;
import org.bitquarry.model.table.ColumnBuilder;

/**
 * Reads one text of an object.
 *
 * @param pointer JSON pointer to it
 */
public record PointedText(String pointer) implements AnswerReader<Optional<String>> {
    @Override
    public Optional<String> read(byte[] body, String asked) {
        RowDecoder decoder = new RowDecoder(
                java.util.List.of(ColumnBuilder.varchar("Text")
                        .at(pointer)
                        .describedAs("What is looked for.")
                        .build()),
                java.util.Map.of());
        Object text = PageReader.of(decoder, "").read(body, asked).rows().getFirst()[0];
        return Optional.ofNullable(text).map(Object::toString);
    }
}

package org.bitquarry.model.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.table.SqlType;

/** Spells a {@link ProcedureParameter} as one sentence. Optional and without default unless said otherwise. */
public final class ParameterBuilder {
    private final String name;
    private final SqlType type;
    private boolean required;
    private Optional<String> defaultValue = Optional.empty();
    private List<String> enumeration = List.of();
    private String description = "";
    private String bodyPointer = "";
    private boolean json;
    private final Map<String, String> implied = new LinkedHashMap<>();

    private ParameterBuilder(String name, SqlType type) {
        this.name = name;
        this.type = type;
    }

    /** Begins a parameter. */
    public static ParameterBuilder parameter(String name, SqlType type) {
        return new ParameterBuilder(name, type);
    }

    /** Makes every call give it. */
    public ParameterBuilder required() {
        required = true;
        return this;
    }

    /** Says what the source takes when it is left out. */
    public ParameterBuilder defaultsTo(String value) {
        defaultValue = Optional.of(value);
        return this;
    }

    /** Names the only values, in the server's own case. */
    public ParameterBuilder oneOf(String... values) {
        enumeration = List.of(values);
        return this;
    }

    /** Describes the parameter in one sentence. */
    public ParameterBuilder describedAs(String value) {
        description = value;
        return this;
    }

    /** Writes it to this JSON pointer of the body. */
    public ParameterBuilder writtenAt(String pointer) {
        bodyPointer = pointer;
        return this;
    }

    /** Says that the text is JSON and goes into the body as such. */
    public ParameterBuilder json() {
        json = true;
        return this;
    }

    /** Puts a text into the body as well when the parameter is given. */
    public ParameterBuilder implying(String pointer, String text) {
        implied.put(pointer, text);
        return this;
    }

    ProcedureParameter build() {
        return new ProcedureParameter(
                name, type, required, defaultValue, enumeration, description, bodyPointer, json, implied);
    }
}

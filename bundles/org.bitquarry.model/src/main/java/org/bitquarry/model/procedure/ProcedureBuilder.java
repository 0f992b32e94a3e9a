package org.bitquarry.model.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.SchemaKind;

/** Spells a {@link ProcedureDefinition}. */
public final class ProcedureBuilder {
    private final String name;
    private SchemaKind kind = SchemaKind.INFORMATION;
    private String description = "";
    private final List<ProcedureParameter> parameters = new ArrayList<>();
    private final List<Column> results = new ArrayList<>();
    private Optional<ProcedureRule> rule = Optional.empty();
    private List<String> scopes = List.of();
    private boolean irreversible;

    private ProcedureBuilder(String name) {
        this.name = name;
    }

    /** Begins a procedure. */
    public static ProcedureBuilder procedure(String name) {
        return new ProcedureBuilder(name);
    }

    /** Puts the procedure into the schemas of a kind. */
    public ProcedureBuilder in(SchemaKind value) {
        kind = value;
        return this;
    }

    /** Describes the procedure in one sentence. */
    public ProcedureBuilder describedAs(String value) {
        description = value;
        return this;
    }

    /** Adds parameters in the order of a call without names. */
    public ProcedureBuilder parameters(ParameterBuilder... builders) {
        for (ParameterBuilder builder : builders) {
            parameters.add(builder.build());
        }
        return this;
    }

    /** Adds columns of the answer's rows. */
    public ProcedureBuilder returning(ColumnBuilder... builders) {
        for (ColumnBuilder builder : builders) {
            results.add(builder.build());
        }
        return this;
    }

    /** Sends one request with this method to this path. */
    public ProcedureBuilder sends(String method, String path) {
        return by(new ProcedureRule.Send(method, path, Map.of()));
    }

    /** Says how the API does it. */
    public ProcedureBuilder by(ProcedureRule value) {
        rule = Optional.of(value);
        return this;
    }

    /** Names the scopes. */
    public ProcedureBuilder scopes(String... names) {
        scopes = List.of(names);
        return this;
    }

    /** Says that what it does can't be undone. */
    public ProcedureBuilder irreversible() {
        irreversible = true;
        return this;
    }

    /** Makes the definition. */
    public ProcedureDefinition build() {
        return new ProcedureDefinition(
                name,
                kind,
                description,
                parameters,
                results,
                rule.orElseThrow(() -> new IllegalStateException(name + " needs a rule")),
                scopes,
                irreversible);
    }
}

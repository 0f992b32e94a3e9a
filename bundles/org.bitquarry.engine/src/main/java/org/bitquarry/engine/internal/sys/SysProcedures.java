package org.bitquarry.engine.internal.sys;

import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.integer;
import static org.bitquarry.model.table.ColumnBuilder.varchar;

import java.util.function.Function;
import org.bitquarry.model.procedure.ProcedureRef;
import org.bitquarry.model.table.SchemaKind;

/** The literals about procedures. */
final class SysProcedures {
    static final SysTable<ProcedureRef> PROCEDURES = of(
                    "sys_procedures", "Procedures of every schema.", (ProcedureRef procedure) -> procedure)
            .column(varchar("Description").required(), "What it does.", ref -> ref.procedure()
                    .description())
            .column(bool("IsWriting").required(), "A call changes something.", ref -> ref.procedure()
                    .writes())
            .column(bool("IsIrreversible").required(), "What it does can't be undone.", ref -> ref.procedure()
                    .irreversible())
            .column(
                    varchar("Scopes").required(),
                    "What the credential needs.",
                    ref -> String.join(", ", ref.procedure().scopes()))
            .aboutSchemas(PlacedParameter::procedures);

    static final SysTable<PlacedParameter> PARAMETERS = of(
                    "sys_procedureparameters",
                    "Parameters of every procedure, and the columns of its rows.",
                    PlacedParameter::procedure)
            .column(varchar("ParameterName").key(), "Name of it.", PlacedParameter::name)
            .column(
                    varchar("Direction").key().oneOf("IN", "RESULT"),
                    "IN for a parameter, RESULT for a column of the rows that a call gives.",
                    PlacedParameter::direction)
            .column(
                    integer("OrdinalPosition").required(),
                    "Position among those of its direction, counted from 1.",
                    PlacedParameter::position)
            .column(varchar("DataTypeName").required(), "Name of the SQL type.", parameter -> parameter
                    .type()
                    .name())
            .column(
                    integer("DataType").required(),
                    "Number of the type as JDBC counts them.",
                    parameter -> JdbcTypes.of(parameter.type()))
            .column(bool("IsRequired"), "A call must give it; NULL for a result.", PlacedParameter::isRequired)
            .column(varchar("DefaultValue"), "What is taken when it is left out.", PlacedParameter::defaultValue)
            .column(varchar("AllowedValues"), "The only values, if they are known.", PlacedParameter::allowedValues)
            .column(varchar("Description").required(), "What it is for.", PlacedParameter::description)
            .aboutSchemas(PlacedParameter::of);

    private SysProcedures() {}

    private static <T> SysTable.Builder<T> of(String name, String description, Function<T, ProcedureRef> of) {
        return SysTable.<T>named(name, description)
                .column(
                        varchar("SchemaName").key().references(SchemaKind.SYS, "sys_schemas", "SchemaName"),
                        "Schema that holds the procedure.",
                        of.andThen(ref -> ref.schema().name()))
                .column(varchar("ProcedureName").key(), "Name of the procedure.", of.andThen(ref -> ref.procedure()
                        .name()));
    }
}

package org.bitquarry.model.procedure;

import org.bitquarry.model.table.Schema;

/**
 * A procedure in a schema.
 *
 * @param schema where it stands, with what that binds
 * @param procedure what it is
 */
public record ProcedureRef(Schema schema, ProcedureDefinition procedure) {
    @Override
    public String toString() {
        return schema.name() + "." + procedure.name();
    }
}

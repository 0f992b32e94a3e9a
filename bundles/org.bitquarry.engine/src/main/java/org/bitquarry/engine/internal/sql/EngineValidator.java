package org.bitquarry.engine.internal.sql;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.calcite.config.NullCollation;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.fun.SqlLibrary;
import org.apache.calcite.sql.fun.SqlLibraryOperatorTableFactory;
import org.apache.calcite.sql.validate.SelectScope;
import org.apache.calcite.sql.validate.SqlQualified;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorImpl;
import org.bitquarry.engine.internal.catalog.CatalogReader;
import org.bitquarry.engine.internal.catalog.ConnectorTable;
import org.bitquarry.model.table.Column;

/** Resolves names and types of one statement; leaves hidden columns out of {@code *}. */
final class EngineValidator extends SqlValidatorImpl {
    private static final SqlOperatorTable OPERATORS =
            SqlLibraryOperatorTableFactory.INSTANCE.getOperatorTable(SqlLibrary.STANDARD, SqlLibrary.POSTGRESQL);

    EngineValidator(CatalogReader reader, RelDataTypeFactory types) {
        super(
                OPERATORS,
                reader,
                types,
                SqlValidator.Config.DEFAULT
                        .withConformance(EngineConformance.INSTANCE)
                        .withDefaultNullCollation(NullCollation.HIGH)
                        .withIdentifierExpansion(true));
    }

    /** Returns the names of all functions. */
    static List<String> functionNames() {
        return Stream.concat(
                        OPERATORS.getOperatorList().stream()
                                .filter(SqlFunction.class::isInstance)
                                .map(SqlOperator::getName),
                        Synonyms.names().stream())
                .toList();
    }

    @Override
    protected void addToSelectList(
            List<SqlNode> list,
            Set<String> aliases,
            List<Map.Entry<String, RelDataType>> fields,
            SqlNode expression,
            SelectScope scope,
            boolean includeSystemFields) {
        if (!(expression instanceof SqlIdentifier name) || !isHidden(scope, name)) {
            super.addToSelectList(list, aliases, fields, expression, scope, includeSystemFields);
        }
    }

    private static boolean isHidden(SelectScope scope, SqlIdentifier name) {
        SqlQualified qualified = scope.fullyQualify(name);
        if (qualified.namespace == null || qualified.namespace.getTable() == null) {
            return false;
        }
        ConnectorTable table = qualified.namespace.getTable().unwrap(ConnectorTable.class);
        return table != null
                && table.ref()
                        .table()
                        .column(name.names.get(name.names.size() - 1))
                        .map(Column::hidden)
                        .orElse(false);
    }
}

package org.bitquarry.jdbc.internal.metadata;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.jdbc.internal.metadata.KeyRows.ForeignKey;
import org.bitquarry.jdbc.internal.result.JdbcResultSet;
import org.bitquarry.jdbc.internal.result.ResultShape;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.procedure.ProcedureRef;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;

/** Tells of schemas, tables, columns, keys and procedures out of the literals; only names of schemas may be asked for. */
public final class JdbcDatabaseMetaData extends MetaDataProduct {
    private final MetaSource source;
    private final SchemaFinder finder;

    /** Tells of a connection. */
    public JdbcDatabaseMetaData(MetaSource source) {
        super(source);
        this.source = source;
        this.finder = new SchemaFinder(source);
    }

    private static ResultSet result(ResultShape shape, Stream<@Nullable Object[]> rows) {
        return JdbcResultSet.of(shape, rows.iterator());
    }

    private static ResultSet none(ResultShape shape) {
        return result(shape, Stream.empty());
    }

    @Override
    public Connection getConnection() {
        return source.connection();
    }

    @Override
    public ResultSet getCatalogs() {
        return none(EmptyShapes.CATALOGS);
    }

    @Override
    public ResultSet getSchemas() throws SQLException {
        return getSchemas(null, null);
    }

    @Override
    public ResultSet getSchemas(@Nullable String catalog, @Nullable String schemaPattern) throws SQLException {
        return result(
                TableRows.SCHEMAS,
                finder.schemas(catalog, schemaPattern).stream().map(TableRows::of));
    }

    @Override
    public ResultSet getTableTypes() {
        return result(TableRows.TYPES, TableRows.types());
    }

    @Override
    public ResultSet getTables(
            @Nullable String catalog,
            @Nullable String schemaPattern,
            @Nullable String tablePattern,
            String @Nullable [] types)
            throws SQLException {
        List<TableRef> tables =
                finder.tables(catalog, schemaPattern, tablePattern).toList();
        return result(TableRows.TABLES, TableRows.of(tables, types));
    }

    @Override
    public ResultSet getTablePrivileges(
            @Nullable String catalog, @Nullable String schemaPattern, @Nullable String tablePattern)
            throws SQLException {
        return result(
                TableRows.TABLE_PRIVILEGES,
                finder.tables(catalog, schemaPattern, tablePattern).flatMap(TableRows::privileges));
    }

    @Override
    public ResultSet getColumns(
            @Nullable String catalog,
            @Nullable String schemaPattern,
            @Nullable String tablePattern,
            @Nullable String columnPattern)
            throws SQLException {
        NamePattern names = NamePattern.of(columnPattern);
        return result(
                ColumnRows.COLUMNS,
                finder.tables(catalog, schemaPattern, tablePattern).flatMap(table -> ColumnRows.columns(table, names)));
    }

    @Override
    public ResultSet getPseudoColumns(
            @Nullable String catalog,
            @Nullable String schemaPattern,
            @Nullable String tablePattern,
            @Nullable String columnPattern)
            throws SQLException {
        NamePattern names = NamePattern.of(columnPattern);
        return result(
                ColumnRows.PSEUDO_COLUMNS,
                finder.tables(catalog, schemaPattern, tablePattern)
                        .flatMap(table -> ColumnRows.pseudoColumns(table, names)));
    }

    @Override
    public ResultSet getColumnPrivileges(
            @Nullable String catalog, @Nullable String schema, String table, @Nullable String columnPattern)
            throws SQLException {
        NamePattern names = NamePattern.of(columnPattern);
        return result(
                ColumnRows.COLUMN_PRIVILEGES,
                finder.table(catalog, schema, table).flatMap(found -> ColumnRows.privileges(found, names)));
    }

    @Override
    public ResultSet getPrimaryKeys(@Nullable String catalog, @Nullable String schema, String table)
            throws SQLException {
        return result(KeyRows.PRIMARY_KEYS, finder.table(catalog, schema, table).flatMap(KeyRows::primary));
    }

    @Override
    public ResultSet getImportedKeys(@Nullable String catalog, @Nullable String schema, String table)
            throws SQLException {
        return foreignKeys(finder.table(catalog, schema, table)
                .flatMap(found -> ForeignKey.of(found, finder))
                .sorted(Comparator.comparing((ForeignKey key) -> key.schema().name())
                        .thenComparing(key -> key.reference().table())));
    }

    /** Looks in the referenced table's own schema, and in those of which there is only one: not in every repository's. */
    @Override
    public ResultSet getExportedKeys(@Nullable String catalog, @Nullable String schema, String table)
            throws SQLException {
        return foreignKeys(finder.table(catalog, schema, table).flatMap(parent -> single(parent.schema())
                .flatMap(this::tables)
                .flatMap(child -> ForeignKey.of(child, finder))
                .filter(key -> key.leadsTo(parent))
                .sorted(byReferrer())));
    }

    @Override
    public ResultSet getCrossReference(
            @Nullable String parentCatalog,
            @Nullable String parentSchema,
            String parentTable,
            @Nullable String foreignCatalog,
            @Nullable String foreignSchema,
            String foreignTable)
            throws SQLException {
        List<TableRef> parents =
                finder.table(parentCatalog, parentSchema, parentTable).toList();
        return foreignKeys(finder.table(foreignCatalog, foreignSchema, foreignTable)
                .flatMap(child -> ForeignKey.of(child, finder))
                .filter(key -> parents.stream().anyMatch(key::leadsTo))
                .sorted(byReferrer()));
    }

    private static ResultSet foreignKeys(Stream<ForeignKey> keys) {
        return result(KeyRows.FOREIGN_KEYS, keys.map(ForeignKey::row));
    }

    private static Comparator<ForeignKey> byReferrer() {
        return Comparator.comparing((ForeignKey key) -> key.table().schema().name())
                .thenComparing(key -> key.table().table().name());
    }

    private Stream<Schema> single(Schema own) {
        return Stream.concat(
                        Stream.of(own),
                        source.catalog().knownSchemas().stream()
                                .filter(schema ->
                                        schema.kind() != SchemaKind.REPOSITORY && schema.kind() != SchemaKind.PROJECT))
                .distinct();
    }

    private Stream<TableRef> tables(Schema schema) {
        return source.catalog().tables(schema.kind()).stream().map(table -> new TableRef(schema, table));
    }

    @Override
    public ResultSet getIndexInfo(
            @Nullable String catalog, @Nullable String schema, String table, boolean unique, boolean approximate)
            throws SQLException {
        return result(KeyRows.INDEXES, finder.table(catalog, schema, table).flatMap(KeyRows::index));
    }

    @Override
    public ResultSet getBestRowIdentifier(
            @Nullable String catalog, @Nullable String schema, String table, int scope, boolean nullable)
            throws SQLException {
        return result(
                KeyRows.BEST_ROW,
                finder.table(catalog, schema, table).flatMap(found -> KeyRows.bestRow(found, nullable)));
    }

    @Override
    public ResultSet getTypeInfo() {
        return result(TypeRows.TYPES, TypeRows.all());
    }

    @Override
    public ResultSet getProcedures(
            @Nullable String catalog, @Nullable String schemaPattern, @Nullable String namePattern)
            throws SQLException {
        return result(
                ProcedureRows.PROCEDURES,
                procedures(catalog, schemaPattern, namePattern).map(ProcedureRows::of));
    }

    @Override
    public ResultSet getProcedureColumns(
            @Nullable String catalog,
            @Nullable String schemaPattern,
            @Nullable String namePattern,
            @Nullable String columnPattern)
            throws SQLException {
        NamePattern columns = NamePattern.of(columnPattern);
        return result(
                ProcedureRows.COLUMNS,
                procedures(catalog, schemaPattern, namePattern).flatMap(ref -> ProcedureRows.columns(ref, columns)));
    }

    private Stream<ProcedureRef> procedures(
            @Nullable String catalog, @Nullable String schemaPattern, @Nullable String namePattern)
            throws SQLException {
        NamePattern names = NamePattern.of(namePattern);
        return finder.schemas(catalog, schemaPattern).stream()
                .flatMap(schema -> source.catalog().procedures(schema.kind()).stream()
                        .filter(procedure -> names.matches(procedure.name()))
                        .sorted(Comparator.comparing(ProcedureDefinition::name))
                        .map(procedure -> new ProcedureRef(schema, procedure)));
    }

    @Override
    public ResultSet getFunctions(
            @Nullable String catalog, @Nullable String schemaPattern, @Nullable String namePattern) {
        return result(FunctionRows.FUNCTIONS, FunctionRows.matching(NamePattern.of(namePattern)));
    }

    @Override
    public ResultSet getFunctionColumns(
            @Nullable String catalog,
            @Nullable String schemaPattern,
            @Nullable String namePattern,
            @Nullable String columnPattern) {
        return none(EmptyShapes.FUNCTION_COLUMNS);
    }

    @Override
    public ResultSet getVersionColumns(@Nullable String catalog, @Nullable String schema, String table) {
        return none(EmptyShapes.VERSION_COLUMNS);
    }

    @Override
    public ResultSet getUDTs(
            @Nullable String catalog,
            @Nullable String schemaPattern,
            @Nullable String namePattern,
            int @Nullable [] types) {
        return none(EmptyShapes.USER_TYPES);
    }

    @Override
    public ResultSet getSuperTypes(
            @Nullable String catalog, @Nullable String schemaPattern, @Nullable String namePattern) {
        return none(EmptyShapes.SUPER_TYPES);
    }

    @Override
    public ResultSet getSuperTables(
            @Nullable String catalog, @Nullable String schemaPattern, @Nullable String namePattern) {
        return none(EmptyShapes.SUPER_TABLES);
    }

    @Override
    public ResultSet getAttributes(
            @Nullable String catalog,
            @Nullable String schemaPattern,
            @Nullable String namePattern,
            @Nullable String attributePattern) {
        return none(EmptyShapes.ATTRIBUTES);
    }

    @Override
    public ResultSet getClientInfoProperties() {
        return none(EmptyShapes.CLIENT_INFO);
    }
}

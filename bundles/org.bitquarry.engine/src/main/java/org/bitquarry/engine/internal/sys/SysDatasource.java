package org.bitquarry.engine.internal.sys;

import static org.bitquarry.model.table.ColumnBuilder.bool;
import static org.bitquarry.model.table.ColumnBuilder.integer;
import static org.bitquarry.model.table.ColumnBuilder.varchar;

import java.util.Map;
import java.util.stream.Stream;
import org.bitquarry.model.Setting;
import org.jspecify.annotations.Nullable;

/** The literals about the datasource as a whole: its catalogue, settings, dialect, product and last batch. */
final class SysDatasource {
    static final SysTable<String> CATALOGS = SysTable.<String>named(
                    "sys_catalogs", "The catalogue that holds all schemas.")
            .column(varchar("CatalogName").key(), "Name of the catalogue.", name -> name)
            .about(source -> Stream.of(source.facts().catalog()));

    static final SysTable<Setting> CONNECTION_PROPERTIES = SysTable.<Setting>named(
                    "sys_connection_props", "Properties of the connection, with what holds for it; no secrets.")
            .column(varchar("PropertyName").key(), "Name as it is written.", Setting::name)
            .column(varchar("Category").required(), "Group in which it is shown.", Setting::category)
            .column(varchar("PropertyType").required(), "What its text means.", Setting::type)
            .column(varchar("Description").required(), "What it is for.", Setting::description)
            .column(bool("IsRequired").required(), "Must be set, given the others.", Setting::required)
            .column(bool("IsSensitive").required(), "A secret, whose value is never shown.", Setting::sensitive)
            .column(
                    varchar("AllowedValues"),
                    "The only values, if they are known.",
                    setting -> orNull(String.join(", ", setting.allowed())))
            .column(varchar("DefaultValue"), "What holds when nothing is set.", setting -> setting.byDefault()
                    .orElse(null))
            .column(varchar("CurrentValue"), "What holds now.", setting -> setting.value()
                    .orElse(null))
            .about(source -> source.facts().settings().stream());

    static final SysTable<Map.Entry<String, String>> SQL_FEATURES = SysTable.<Map.Entry<String, String>>named(
                    "sys_sqlinfo", "What the SQL of this datasource can do.")
            .column(varchar("FeatureName").key(), "Name of the feature.", Map.Entry::getKey)
            .column(varchar("Support").required(), "What there is of it.", Map.Entry::getValue)
            .about(source -> source.facts().features().entrySet().stream());

    static final SysTable<LastBatch.Row> IDENTITY = SysTable.<LastBatch.Row>named(
                    "sys_identity", "What became of each row of the session's last statement that changed any.")
            .column(integer("BatchRow").key(), "Position in the batch, counted from 1.", LastBatch.Row::position)
            .column(
                    varchar("Operation").required().oneOf("INSERT", "UPDATE", "DELETE"),
                    "What was done to the row.",
                    LastBatch.Row::change)
            .column(varchar("SchemaName").required(), "Schema that holds the table.", LastBatch.Row::schema)
            .column(varchar("TableName").required(), "Table whose row it is.", LastBatch.Row::table)
            .column(
                    varchar("RowKey"),
                    "Key of the row; that of a new one as the server gave it.",
                    row -> orNull(row.key()))
            .column(
                    varchar("Outcome").required().oneOf("APPLIED", "CONFLICT", "REJECTED", "UNKNOWN"),
                    "What became of it.",
                    LastBatch.Row::outcome)
            .column(varchar("Message"), "Why it was not applied.", row -> orNull(row.message()))
            .about(source -> source.facts().lastBatch().rows());

    static final SysTable<Map.Entry<String, String>> INFORMATION = SysTable.<Map.Entry<String, String>>named(
                    "sys_information", "Facts about the product.")
            .column(varchar("FactName").key(), "Name of the fact.", Map.Entry::getKey)
            .column(varchar("Fact").required(), "The fact.", Map.Entry::getValue)
            .about(source -> source.facts().product().entrySet().stream());

    private SysDatasource() {}

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

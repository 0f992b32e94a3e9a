package org.bitquarry.jdbc.internal.metadata;

import org.bitquarry.jdbc.internal.result.ResultShape;

/** The columns of results that never have a row: Bitbucket has no such things. */
final class EmptyShapes {
    static final ResultShape CATALOGS = ResultShape.literal("TABLE_CAT VARCHAR");
    static final ResultShape VERSION_COLUMNS = ResultShape.literal(
            "SCOPE SMALLINT",
            "COLUMN_NAME VARCHAR",
            "DATA_TYPE INTEGER",
            "TYPE_NAME VARCHAR",
            "COLUMN_SIZE INTEGER",
            "BUFFER_LENGTH INTEGER",
            "DECIMAL_DIGITS SMALLINT",
            "PSEUDO_COLUMN SMALLINT");
    static final ResultShape USER_TYPES = ResultShape.literal(
            "TYPE_CAT VARCHAR",
            "TYPE_SCHEM VARCHAR",
            "TYPE_NAME VARCHAR",
            "CLASS_NAME VARCHAR",
            "DATA_TYPE INTEGER",
            "REMARKS VARCHAR",
            "BASE_TYPE SMALLINT");
    static final ResultShape SUPER_TYPES = ResultShape.literal(
            "TYPE_CAT VARCHAR",
            "TYPE_SCHEM VARCHAR",
            "TYPE_NAME VARCHAR",
            "SUPERTYPE_CAT VARCHAR",
            "SUPERTYPE_SCHEM VARCHAR",
            "SUPERTYPE_NAME VARCHAR");
    static final ResultShape SUPER_TABLES = ResultShape.literal(
            "TABLE_CAT VARCHAR", "TABLE_SCHEM VARCHAR", "TABLE_NAME VARCHAR", "SUPERTABLE_NAME VARCHAR");
    static final ResultShape ATTRIBUTES = ResultShape.literal(
            "TYPE_CAT VARCHAR",
            "TYPE_SCHEM VARCHAR",
            "TYPE_NAME VARCHAR",
            "ATTR_NAME VARCHAR",
            "DATA_TYPE INTEGER",
            "ATTR_TYPE_NAME VARCHAR",
            "ATTR_SIZE INTEGER",
            "DECIMAL_DIGITS INTEGER",
            "NUM_PREC_RADIX INTEGER",
            "NULLABLE INTEGER",
            "REMARKS VARCHAR",
            "ATTR_DEF VARCHAR",
            "SQL_DATA_TYPE INTEGER",
            "SQL_DATETIME_SUB INTEGER",
            "CHAR_OCTET_LENGTH INTEGER",
            "ORDINAL_POSITION INTEGER",
            "IS_NULLABLE VARCHAR",
            "SCOPE_CATALOG VARCHAR",
            "SCOPE_SCHEMA VARCHAR",
            "SCOPE_TABLE VARCHAR",
            "SOURCE_DATA_TYPE SMALLINT");
    static final ResultShape CLIENT_INFO =
            ResultShape.literal("NAME VARCHAR", "MAX_LEN INTEGER", "DEFAULT_VALUE VARCHAR", "DESCRIPTION VARCHAR");
    static final ResultShape FUNCTION_COLUMNS = ResultShape.literal(
            "FUNCTION_CAT VARCHAR",
            "FUNCTION_SCHEM VARCHAR",
            "FUNCTION_NAME VARCHAR",
            "COLUMN_NAME VARCHAR",
            "COLUMN_TYPE SMALLINT",
            "DATA_TYPE INTEGER",
            "TYPE_NAME VARCHAR",
            "PRECISION INTEGER",
            "LENGTH INTEGER",
            "SCALE SMALLINT",
            "RADIX SMALLINT",
            "NULLABLE SMALLINT",
            "REMARKS VARCHAR",
            "CHAR_OCTET_LENGTH INTEGER",
            "ORDINAL_POSITION INTEGER",
            "IS_NULLABLE VARCHAR",
            "SPECIFIC_NAME VARCHAR");

    private EmptyShapes() {}
}

package org.bitquarry.engine.parser;

import java.util.Locale;
import java.util.stream.Stream;
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Units of time that are written as texts. */
final class TimeUnits {
    private TimeUnits() {}

    /** Returns the unit of that name; the validator says so when there is none. */
    static SqlIntervalQualifier named(String name, SqlParserPos position) {
        String wanted = name.toUpperCase(Locale.ROOT);
        return Stream.of(TimeUnit.values())
                .filter(unit -> unit.name().equals(wanted))
                .findFirst()
                .map(unit -> new SqlIntervalQualifier(unit, null, position))
                .orElseGet(() -> new SqlIntervalQualifier(name, position));
    }
}

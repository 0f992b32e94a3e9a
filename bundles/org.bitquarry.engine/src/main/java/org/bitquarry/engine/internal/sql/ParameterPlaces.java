package org.bitquarry.engine.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.bitquarry.engine.parser.SqlNamedParameter;
import org.bitquarry.model.table.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a statement: one that is named may stand in many places, and takes one value.
 *
 * @param names what each parameter is called; empty for a question mark
 * @param places which parameter stands in each place, in the order of the text
 */
public record ParameterPlaces(List<String> names, List<Integer> places) {
    /** Copies the lists. */
    public ParameterPlaces {
        names = List.copyOf(names);
        places = List.copyOf(places);
    }

    /** Finds the parameters of a statement. */
    static ParameterPlaces of(SqlNode statement) {
        TreeMap<Integer, String> found = new TreeMap<>();
        statement.accept(new SqlBasicVisitor<@Nullable Void>() {
            @Override
            public @Nullable Void visit(SqlDynamicParam parameter) {
                found.put(parameter.getIndex(), parameter instanceof SqlNamedParameter named ? named.name() : "");
                return null;
            }
        });
        List<String> names = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (String name : found.values()) {
            int known = name.isEmpty() ? -1 : indexOf(names, name);
            if (known < 0) {
                known = names.size();
                names.add(name);
            }
            places.add(known);
        }
        return new ParameterPlaces(names, places);
    }

    private static int indexOf(List<String> names, String wanted) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Returns the value of each place, in the type of that place: one parameter may be compared with a number here and a text there.
     * A wrong number of values is for the statement to complain of.
     *
     * @param types of the places
     * @throws org.bitquarry.model.error.QueryRejectedException by the name of the parameter, when a value is none of a type
     */
    public List<@Nullable Object> values(List<@Nullable Object> given, List<SqlType> types) {
        if (given.size() != names.size()) {
            return given;
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int place = 0; place < places.size(); place++) {
            int parameter = places.get(place);
            Object value = given.get(parameter);
            String name = names.get(parameter);
            String called = name.isEmpty() ? "parameter " + (parameter + 1) : ":" + name;
            values.add(value == null ? null : Parameters.typed(called, types.get(place), value));
        }
        return values;
    }

    /** Tells whether each parameter is a place. */
    public boolean isPlain() {
        return names.stream().allMatch(String::isEmpty);
    }
}

package org.bitquarry.app.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Arguments taken apart: {@code --name value}, {@code --name=value}, switches, and what is left. */
final class Options {
    private static final Pattern OPTION = Pattern.compile("--?[a-z][a-z-]*(=.*)?", Pattern.DOTALL);

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> switches = new HashSet<>();
    private final List<String> rest = new ArrayList<>();

    private Options() {}

    /**
     * Takes arguments apart. After {@code --} nothing is an option any more.
     *
     * @param valued names of options with a value
     * @param bare names of options without one
     */
    static Options read(List<String> arguments, List<String> valued, List<String> bare) throws UsageException {
        Options options = new Options();
        Iterator<String> left = arguments.iterator();
        while (left.hasNext()) {
            String argument = left.next();
            if (argument.equals("--")) {
                left.forEachRemaining(options.rest::add);
            } else if (!isOption(argument)) {
                options.rest.add(argument);
            } else if (bare.contains(argument)) {
                options.switches.add(argument);
            } else {
                options.take(argument, left, valued);
            }
        }
        return options;
    }

    /** A text that begins with a comment of SQL is no option. */
    private static boolean isOption(String argument) {
        return OPTION.matcher(argument).matches();
    }

    private void take(String argument, Iterator<String> left, List<String> valued) throws UsageException {
        int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
        String name = equals < 0 ? argument : argument.substring(0, equals);
        if (!valued.contains(name)) {
            throw new UsageException("There is no option " + name + ".");
        }
        if (equals < 0 && !left.hasNext()) {
            throw new UsageException(name + " has no value.");
        }
        String value = equals < 0 ? left.next() : argument.substring(equals + 1);
        if (values.put(name, value) != null) {
            throw new UsageException(name + " is given twice.");
        }
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean isSet(String name) {
        return switches.contains(name);
    }

    List<String> rest() {
        return rest;
    }
}

package org.bitquarry.emulator.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The query string, decoded, in its order; a name may occur more than once. */
public record Parameters(List<Parameter> all) {

    /** One {@code name=value}. */
    public record Parameter(String name, String value) {}

    public Parameters {
        all = List.copyOf(all);
    }

    /** Reads a raw query as a form: {@code +} is a space. Throws a 400 for a broken escape. */
    public static Parameters parse(String raw) {
        List<Parameter> parameters = new ArrayList<>();
        for (String pair : raw.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters.add(new Parameter(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1))));
            }
        }
        return new Parameters(parameters);
    }

    public Optional<String> first(String name) {
        return all.stream()
                .filter(each -> each.name.equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    public List<String> values(String name) {
        return all.stream()
                .filter(each -> each.name.equals(name))
                .map(Parameter::value)
                .toList();
    }

    /** The value of a parameter that counts only when it holds something. */
    public Optional<String> filled(String name) {
        return first(name).filter(value -> !value.isBlank());
    }

    public Parameters with(String name, String value) {
        List<Parameter> changed = new ArrayList<>(without(name).all);
        changed.add(new Parameter(name, value));
        return new Parameters(changed);
    }

    public Parameters without(String name) {
        return new Parameters(
                all.stream().filter(each -> !each.name.equals(name)).toList());
    }

    public Parameters and(Parameters others) {
        List<Parameter> both = new ArrayList<>(all);
        both.addAll(others.all);
        return new Parameters(both);
    }

    public String encoded() {
        return all.stream()
                .map(each -> URLEncoder.encode(each.name, UTF_8) + "=" + URLEncoder.encode(each.value, UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiFailure.badRequest("Invalid query string: " + e.getMessage());
        }
    }
}

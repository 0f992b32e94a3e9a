package org.bitquarry.connections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;

/**
 * Reads and writes {@code jdbc:bitquarry:Name=Value;Name=Value}. A value that holds a semicolon, a quote or outer spaces
 * stands in double or single quotes; a quote inside is doubled.
 */
public final class ConnectionString {
    /** How every URL begins. */
    public static final String PREFIX = "jdbc:bitquarry:";

    private static final String ASKED = "Read the connection string";

    private ConnectionString() {}

    /**
     * Reads a connection string, with or without the prefix.
     *
     * @throws ProfileRejectedException for an unknown or repeated property, a wrong value or a quote that isn't closed;
     *     never repeats a value that may be a secret
     */
    public static ParsedConnection parse(String url) {
        return parse(url, List.of());
    }

    /** Reads a connection string that may also set properties that are none of the catalogue's; fails as the other one. */
    public static ParsedConnection parse(String url, List<ConnectionProperty> also) {
        ConnectionStringReader reader = new ConnectionStringReader(body(url));
        Map<String, String> properties = new LinkedHashMap<>();
        Map<String, char[]> secrets = new LinkedHashMap<>();
        Optional<ConnectionProperty> before = Optional.empty();
        while (reader.hasEntry()) {
            ConnectionStringReader.Entry entry = reader.next(before);
            ConnectionProperty property = property(entry.name(), before, also);
            if (properties.containsKey(property.name()) || secrets.containsKey(property.name())) {
                throw rejected(property.name() + " is given twice.", "Leave one out.");
            }
            String value = property.normalize(entry.value());
            if (property.sensitive()) {
                secrets.put(property.name(), value.toCharArray());
            } else {
                properties.put(property.name(), value);
            }
            before = Optional.of(property);
        }
        return new ParsedConnection(properties, secrets);
    }

    /** Writes a profile's properties as a URL, without secrets and without what this version doesn't know. */
    public static String format(ConnectionProfile profile) {
        StringBuilder text = new StringBuilder(PREFIX);
        for (ConnectionProperty property : ConnectionProperties.all()) {
            Optional<String> value = property.equals(ConnectionProperties.READONLY)
                    ? Optional.of("true").filter(on -> profile.readOnly())
                    : Optional.ofNullable(profile.properties().get(property.name()));
            value.ifPresent(set ->
                    text.append(property.name()).append('=').append(quoted(set)).append(';'));
        }
        return text.toString();
    }

    private static String body(String url) {
        String text = url.strip();
        if (text.toLowerCase(Locale.ROOT).startsWith(PREFIX)) {
            return text.substring(PREFIX.length());
        }
        if (text.toLowerCase(Locale.ROOT).startsWith("jdbc:")) {
            throw rejected("it is meant for another driver.", "A URL of Bitquarry begins with " + PREFIX);
        }
        return text;
    }

    private static ConnectionProperty property(
            String name, Optional<ConnectionProperty> before, List<ConnectionProperty> also) {
        if (before.filter(ConnectionProperty::sensitive).isPresent()
                && ConnectionProperties.named(name, also).isEmpty()) {
            throw rejected(
                    "what follows " + before.get().name() + " is no connection property.",
                    "Put a value that holds a semicolon in double quotes.");
        }
        return ConnectionProperties.require(name, also);
    }

    private static String quoted(String value) {
        boolean plain = value.equals(value.strip()) && value.chars().noneMatch(c -> c == ';' || c == '"' || c == '\'');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    static ProfileRejectedException rejected(String why, String remedy) {
        return new ProfileRejectedException(new Problem(ASKED, why, remedy), null);
    }
}

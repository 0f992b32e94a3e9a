package org.bitquarry.connections;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitquarry.model.error.NearestNames;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;

/** Checks the text of a property's value and brings it into one form. */
final class PropertyValues {
    private static final List<String> ON = List.of("true", "yes", "on", "1");
    private static final List<String> OFF = List.of("false", "no", "off", "0");

    private PropertyValues() {}

    static String normalize(ConnectionProperty property, String text) {
        String value = property.sensitive() ? text : text.strip();
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw rejected(property, "must not hold line breaks or control characters.", "");
        }
        return switch (property.type()) {
            case TEXT -> value;
            case NUMBER -> number(property, value);
            case SWITCH -> onOrOff(property, value);
            case CHOICE -> choice(property, value);
            case DATE -> date(property, value);
            case URL -> url(property, value);
        };
    }

    private static String number(ConnectionProperty property, String value) {
        ConnectionProperty.NumberRange range = property.range().orElseThrow();
        String allowed = "Give a whole number from " + range.least() + " to " + range.most() + ".";
        Optional<Long> number = parse(value);
        if (number.isEmpty()) {
            throw rejected(property, "\"" + value + "\" is no whole number.", allowed);
        }
        if (number.get() < range.least() || number.get() > range.most()) {
            throw rejected(property, value + " is out of range.", allowed);
        }
        return Long.toString(number.get());
    }

    private static Optional<Long> parse(String value) {
        return value.matches("[+-]?[0-9]{1,18}") ? Optional.of(Long.valueOf(value)) : Optional.empty();
    }

    private static String date(ConnectionProperty property, String value) {
        try {
            return LocalDate.parse(value).toString();
        } catch (DateTimeParseException e) {
            throw new ProfileRejectedException(
                    new Problem(property.name(), "\"" + value + "\" is no day.", "Give a day such as 2027-01-31."), e);
        }
    }

    private static String onOrOff(ConnectionProperty property, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (!ON.contains(lower) && !OFF.contains(lower)) {
            throw rejected(property, "\"" + value + "\" is neither true nor false.", "Give true or false.");
        }
        return Boolean.toString(ON.contains(lower));
    }

    private static String choice(ConnectionProperty property, String value) {
        return property.values().stream()
                .filter(value::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> rejected(
                        property,
                        "\"" + value + "\" is none of its values.",
                        NearestNames.of(value, property.values()).stream()
                                .findFirst()
                                .map(near -> "Did you mean " + near + "?")
                                .orElse("Give one of " + String.join(", ", property.values()) + ".")));
    }

    private static String url(ConnectionProperty property, String value) {
        String remedy = "Give a URL such as " + property.defaultValue().orElse("https://api.bitbucket.org/2.0") + ".";
        URI uri;
        try {
            uri = new URI(value);
        } catch (URISyntaxException e) {
            throw new ProfileRejectedException(new Problem(property.name(), "it is no URL.", remedy), e);
        }
        if (uri.getHost() == null || !("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
            throw rejected(property, "it is no absolute http or https URL.", remedy);
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw rejected(property, "must not hold a user, a query or a fragment.", remedy);
        }
        return value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
    }

    private static ProfileRejectedException rejected(ConnectionProperty property, String why, String remedy) {
        return new ProfileRejectedException(new Problem(property.name(), why, remedy), null);
    }
}

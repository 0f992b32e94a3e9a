package org.bitquarry.connections;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bitquarry.model.Setting;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;

/**
 * The saved settings of a datasource; never a secret. May be unfinished while a person edits it: {@link #problems}
 * tells what is missing.
 *
 * @param name unique without regard to case
 * @param group where the explorer shows it, levels divided by {@code /}; empty for the top
 * @param category what is at stake; empty when nothing was said
 * @param readOnly refuses every write
 * @param properties what was set, by the catalogue's names and in its order; names that this version doesn't know are kept
 */
public record ConnectionProfile(
        String name, String group, Optional<Category> category, boolean readOnly, Map<String, String> properties) {
    /** Brings names and values into one form; refuses secrets. */
    public ConnectionProfile {
        name = name.strip();
        group = GroupPath.of(group).text();
        Map<String, String> given = new TreeMap<>();
        for (Map.Entry<String, String> entry : properties.entrySet()) {
            Optional<ConnectionProperty> property = ConnectionProperties.named(entry.getKey());
            if (property.filter(ConnectionProperty::sensitive).isPresent()) {
                throw new IllegalArgumentException("a profile holds no secret, but was given "
                        + property.get().name());
            }
            given.put(property.map(ConnectionProperty::name).orElse(entry.getKey()), entry.getValue());
        }
        Optional<String> switched = Optional.ofNullable(given.remove(ConnectionProperties.READONLY.name()));
        readOnly = readOnly
                || switched.filter(text -> "true".equals(normal(ConnectionProperties.READONLY, text)))
                        .isPresent();
        properties = ordered(given);
    }

    private static Map<String, String> ordered(Map<String, String> given) {
        Map<String, String> result = new LinkedHashMap<>();
        for (ConnectionProperty property : ConnectionProperties.all()) {
            String text = given.remove(property.name());
            if (text != null && !text.isBlank()) {
                result.put(property.name(), normal(property, text));
            }
        }
        if ("Demo".equals(result.get(ConnectionProperties.SOURCE.name()))) {
            result.put(ConnectionProperties.AUTH_SCHEME.name(), "None");
        }
        result.putAll(given);
        return Collections.unmodifiableMap(result);
    }

    /** What is no value stays as it was typed, so that a person can mend it. */
    private static String normal(ConnectionProperty property, String text) {
        try {
            return property.normalize(text);
        } catch (ProfileRejectedException e) {
            return text;
        }
    }

    /** Makes an empty profile. */
    public static ConnectionProfile named(String name) {
        return new ConnectionProfile(name, "", Optional.empty(), false, Map.of());
    }

    /** Returns the same profile under another name. */
    public ConnectionProfile withName(String value) {
        return new ConnectionProfile(value, group, category, readOnly, properties);
    }

    /** Returns the same profile in another group. */
    public ConnectionProfile withGroup(String value) {
        return new ConnectionProfile(name, value, category, readOnly, properties);
    }

    /** Returns the same profile in another category. */
    public ConnectionProfile withCategory(Optional<Category> value) {
        return new ConnectionProfile(name, group, value, readOnly, properties);
    }

    /** Returns the same profile, refusing writes or not. */
    public ConnectionProfile withReadOnly(boolean value) {
        return new ConnectionProfile(name, group, category, value, properties);
    }

    /** Returns the profile with a property set; a blank value unsets it. */
    public ConnectionProfile with(ConnectionProperty property, String value) {
        if (property.equals(ConnectionProperties.READONLY)) {
            return withReadOnly(!value.isBlank() && Boolean.parseBoolean(property.normalize(value)));
        }
        Map<String, String> changed = new LinkedHashMap<>(properties);
        if (value.isBlank()) {
            changed.remove(property.name());
        } else {
            changed.put(property.name(), value);
        }
        return new ConnectionProfile(name, group, category, readOnly, changed);
    }

    /** Returns what holds for a property: its value, else its default. */
    public Optional<String> value(ConnectionProperty property) {
        if (property.equals(ConnectionProperties.READONLY)) {
            return Optional.of(Boolean.toString(readOnly));
        }
        return Optional.ofNullable(properties.get(property.name())).or(property::defaultValue);
    }

    /**
     * Returns what holds for a number.
     *
     * @throws ProfileRejectedException when its text is none
     */
    public long number(ConnectionProperty property) {
        return Long.parseLong(property.normalize(value(property)
                .orElseThrow(() -> new ProfileRejectedException(
                        new Problem(property.name(), "is not set.", "Set it in the datasource's properties."), null))));
    }

    /** Returns where the explorer shows it. */
    public GroupPath path() {
        return GroupPath.of(group);
    }

    /** Tells whether a connection that was made with another profile would be the same with this one. */
    public boolean connectsLike(ConnectionProfile other) {
        return name.equalsIgnoreCase(other.name)
                && readOnly == other.readOnly
                && with(ConnectionProperties.AUTO_CONNECT, "")
                        .properties
                        .equals(other.with(ConnectionProperties.AUTO_CONNECT, "").properties);
    }

    /** Tells whether this is the demo that runs inside the application. */
    public boolean isDemo() {
        return value(ConnectionProperties.SOURCE).filter("Demo"::equals).isPresent();
    }

    /** Tells whether a property must be set, given the others. */
    public boolean requires(ConnectionProperty property) {
        return property.requiredWhen().filter(this::holds).isPresent();
    }

    /** Tells whether a property means something, given the others. */
    public boolean uses(ConnectionProperty property) {
        return property.usedWhen().map(this::holds).orElse(true);
    }

    private boolean holds(PropertyCondition condition) {
        return ConnectionProperties.named(condition.property())
                .flatMap(this::value)
                .filter(condition.values()::contains)
                .isPresent();
    }

    /** Returns the secrets without which no connection can be made. */
    public List<ConnectionProperty> requiredSecrets() {
        return ConnectionProperties.all().stream()
                .filter(property -> property.sensitive() && requires(property))
                .toList();
    }

    /** Returns the secrets that mean something for this connection, the required ones among them. */
    public List<ConnectionProperty> usableSecrets() {
        return ConnectionProperties.all().stream()
                .filter(property -> property.sensitive() && uses(property))
                .toList();
    }

    /** Returns every property with what holds for it, in the catalogue's order, as metadata shows it. */
    public List<Setting> settings() {
        return ConnectionProperties.all().stream().map(this::setting).toList();
    }

    private Setting setting(ConnectionProperty property) {
        return new Setting(
                property.name(),
                property.category().label(),
                property.type().name(),
                property.description(),
                requires(property),
                property.sensitive(),
                property.values(),
                property.defaultValue(),
                property.sensitive() ? Optional.empty() : value(property));
    }

    /** Returns what keeps the profile from being used, in the catalogue's order; secrets aside. */
    public List<PropertyProblem> problems() {
        List<PropertyProblem> problems = new ArrayList<>();
        for (ConnectionProperty property : ConnectionProperties.all()) {
            problem(property).ifPresent(sentence -> problems.add(new PropertyProblem(property, sentence)));
        }
        return problems;
    }

    private Optional<String> problem(ConnectionProperty property) {
        if (property.sensitive()) {
            return Optional.empty();
        }
        Optional<String> value = value(property);
        if (value.isEmpty()) {
            return requires(property) ? Optional.of(property.name() + " is missing.") : Optional.empty();
        }
        try {
            property.normalize(value.get());
            return Optional.empty();
        } catch (ProfileRejectedException e) {
            return Optional.of(e.problem().text());
        }
    }
}

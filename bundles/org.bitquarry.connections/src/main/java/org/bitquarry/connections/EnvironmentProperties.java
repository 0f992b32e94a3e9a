package org.bitquarry.connections;

import java.util.Map;
import java.util.Optional;

/**
 * Properties from environment variables {@code BITQUARRY_<PROPERTY>}, for use without a person: the same for every
 * datasource. Thread-safe, never blocks.
 */
public final class EnvironmentProperties implements CredentialSource {
    private final Map<String, String> environment;

    /** Reads from the given variables; commonly {@link System#getenv()}. */
    public EnvironmentProperties(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Optional<char[]> read(String profile, String property) {
        return ConnectionProperties.named(property)
                .filter(ConnectionProperty::sensitive)
                .flatMap(this::value)
                .map(String::toCharArray);
    }

    /**
     * Returns the profile with what the environment sets and the profile leaves open; secrets aside.
     *
     * @throws org.bitquarry.model.error.ProfileRejectedException for a wrong value
     */
    public ConnectionProfile complete(ConnectionProfile profile) {
        ConnectionProfile completed = profile;
        for (ConnectionProperty property : ConnectionProperties.all()) {
            Optional<String> value = value(property);
            if (!property.sensitive()
                    && value.isPresent()
                    && !profile.properties().containsKey(property.name())) {
                completed = property.equals(ConnectionProperties.READONLY) && profile.readOnly()
                        ? completed
                        : completed.with(property, property.normalize(value.get()));
            }
        }
        return completed;
    }

    private Optional<String> value(ConnectionProperty property) {
        return Optional.ofNullable(environment.get(property.environmentVariable()))
                .filter(value -> !value.isBlank());
    }

    /** Shows nothing of the environment. */
    @Override
    public String toString() {
        return "environment variables BITQUARRY_…";
    }
}

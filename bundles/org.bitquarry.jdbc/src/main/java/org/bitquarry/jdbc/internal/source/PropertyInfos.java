package org.bitquarry.jdbc.internal.source;

import java.sql.DriverPropertyInfo;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.ConnectionString;
import org.bitquarry.connections.ParsedConnection;
import org.bitquarry.connections.PropertyType;
import org.jspecify.annotations.Nullable;

/** What a tool may ask a person for, as the catalogue has it. */
public final class PropertyInfos {
    private PropertyInfos() {}

    /** Returns every property with the value that it has so far; that of a secret is never shown. */
    public static DriverPropertyInfo[] of(String url, Properties given) {
        try (ParsedConnection parsed = ConnectionString.parse(url, DriverProperties.all())) {
            ConnectionProfile profile = ConnectionProfile.named("Bitbucket");
            for (ConnectionProperty property : ConnectionProperties.all()) {
                Optional<String> set = Optional.ofNullable(parsed.properties().get(property.name()))
                        .or(() -> Optional.ofNullable(given.getProperty(property.name())));
                if (set.isPresent() && !property.sensitive()) {
                    profile = profile.with(property, set.get());
                }
            }
            ConnectionProfile known = profile;
            return DriverProperties.withCatalogue().stream()
                    .map(property -> info(property, known, value(property, parsed, known)))
                    .toArray(DriverPropertyInfo[]::new);
        }
    }

    private static @Nullable String value(
            ConnectionProperty property, ParsedConnection parsed, ConnectionProfile profile) {
        if (property.sensitive()) {
            return null;
        }
        return Optional.ofNullable(parsed.properties().get(property.name()))
                .or(() -> profile.value(property))
                .orElse(null);
    }

    private static DriverPropertyInfo info(
            ConnectionProperty property, ConnectionProfile profile, @Nullable String value) {
        DriverPropertyInfo info = new DriverPropertyInfo(property.name(), value);
        info.description = property.description();
        info.required = profile.requires(property);
        info.choices = choices(property);
        return info;
    }

    private static String @Nullable [] choices(ConnectionProperty property) {
        List<String> values = property.type() == PropertyType.SWITCH ? List.of("true", "false") : property.values();
        return values.isEmpty() ? null : values.toArray(String[]::new);
    }
}

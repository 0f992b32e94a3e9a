package org.bitquarry.jdbc.internal.source;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.CategoryStore;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.ConnectionString;
import org.bitquarry.connections.DriverOnlyProperties;
import org.bitquarry.connections.EnvironmentProperties;
import org.bitquarry.connections.OAuthProperties;
import org.bitquarry.connections.ParsedConnection;
import org.bitquarry.connections.ProfileStore;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;

/**
 * Puts a connection request together. The URL holds before the properties, these before a saved profile ({@code DSN}), and
 * that before the environment.
 *
 * @param environment variables {@code BITQUARRY_<PROPERTY>}
 * @param profiles where saved profiles are
 */
public record RequestReader(Map<String, String> environment, Path profiles) {
    /**
     * Reads a URL and the properties that came with it.
     *
     * @throws org.bitquarry.model.error.BitquarryException when they can't be used; never repeats a secret
     */
    public ConnectionRequest read(String url, Properties properties) {
        List<ConnectionProperty> own = DriverProperties.all();
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, char[]> secrets = new LinkedHashMap<>();
        try (ParsedConnection parsed = ConnectionString.parse(url, own)) {
            values.putAll(parsed.properties());
            parsed.secrets().forEach((name, secret) -> secrets.put(name, secret.clone()));
        }
        for (String name : properties.stringPropertyNames()) {
            ConnectionProperty property = ConnectionProperties.require(name, own);
            String value = property.normalize(properties.getProperty(name));
            if (property.sensitive() && !value.isEmpty()) {
                secrets.putIfAbsent(property.name(), value.toCharArray());
            } else if (!value.isBlank()) {
                values.putIfAbsent(property.name(), value);
            }
        }
        return request(values, secrets);
    }

    private ConnectionRequest request(Map<String, String> values, Map<String, char[]> secrets) {
        Map<String, String> driver = new LinkedHashMap<>();
        for (ConnectionProperty property : DriverProperties.all()) {
            Optional.ofNullable(values.remove(property.name())).ifPresent(value -> driver.put(property.name(), value));
        }
        Optional<String> saved = Optional.ofNullable(driver.get(DriverOnlyProperties.DSN.name()));
        EnvironmentProperties variables = new EnvironmentProperties(environment);
        ConnectionProfile profile = variables.complete(
                saved.map(name -> capped(over(saved(name), values))).orElseGet(() -> over(unsaved(), values)));
        for (ConnectionProperty secret : profile.usableSecrets()) {
            if (!secrets.containsKey(secret.name())) {
                given(secret, secrets)
                        .or(() -> variables.read(profile.name(), secret.name()))
                        .ifPresent(text -> secrets.put(secret.name(), text));
            }
        }
        secrets.keySet()
                .retainAll(profile.usableSecrets().stream()
                        .map(ConnectionProperty::name)
                        .toList());
        return new ConnectionRequest(profile, secrets, driver, Optional.ofNullable(profiles.getParent()));
    }

    /** What tools call the password is the secret of whichever scheme was chosen. */
    private static Optional<char[]> given(ConnectionProperty secret, Map<String, char[]> secrets) {
        return secret.equals(ConnectionProperties.ACCESS_TOKEN) || secret.equals(OAuthProperties.CLIENT_SECRET)
                ? Optional.ofNullable(secrets.get(ConnectionProperties.API_TOKEN.name()))
                : Optional.empty();
    }

    private static ConnectionProfile unsaved() {
        return ConnectionProfile.named("Bitbucket");
    }

    private static ConnectionProfile over(ConnectionProfile profile, Map<String, String> values) {
        ConnectionProfile result = profile;
        for (Map.Entry<String, String> value : values.entrySet()) {
            result = result.with(ConnectionProperties.require(value.getKey()), value.getValue());
        }
        return result;
    }

    /** The cap of its category holds for a saved datasource, whatever a URL says. */
    private ConnectionProfile capped(ConnectionProfile profile) {
        CategoryStore categories = new CategoryStore(profiles.resolveSibling("categories"));
        Optional<Integer> cap = profile.category()
                .flatMap(category -> CategoryRules.in(categories.read().rules(), category))
                .flatMap(CategoryRules::requestCap);
        Optional<Integer> own = profile.value(ConnectionProperties.REQUEST_CAP).map(Integer::parseInt);
        return cap.filter(most -> own.filter(lower -> lower < most).isEmpty())
                .map(most -> profile.with(ConnectionProperties.REQUEST_CAP, Integer.toString(most)))
                .orElse(profile);
    }

    private ConnectionProfile saved(String name) {
        ProfileStore store = new ProfileStore(profiles);
        return store.find(name).orElseThrow(() -> new ProfileRejectedException(unknown(name, store), null));
    }

    private static Problem unknown(String name, ProfileStore store) {
        List<String> known = store.list().stream().map(ConnectionProfile::name).toList();
        return new Problem(
                ConnectionRequest.ASKED,
                "there is no datasource " + name + ".",
                known.isEmpty()
                        ? "Register it in the application, or write its properties into the URL."
                        : "There are: " + String.join(", ", known) + ".");
    }
}

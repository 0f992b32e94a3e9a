package org.bitquarry.workbench.core.datasource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.OAuthProperties;
import org.bitquarry.connections.ParsedConnection;
import org.bitquarry.connections.PropertyProblem;
import org.bitquarry.connections.SessionCredentials;
import org.bitquarry.workbench.core.secure.Secrets;

/**
 * A datasource while a person describes it: the profile so far, the secrets just typed, and where they shall be kept. For
 * one thread, except that {@link DraftSnapshot}s may be tested, signed in to and saved from jobs.
 */
public final class DataSourceDraft {
    private static final List<ConnectionProperty> CONSUMER =
            List.of(ConnectionProperties.AUTH_SCHEME, OAuthProperties.CLIENT_ID, OAuthProperties.SITE);

    private final DataSources dataSources;
    private final Map<String, char[]> typed = new HashMap<>();
    private final SessionCredentials login = new SessionCredentials();
    private ConnectionProfile profile;
    private Optional<String> editedName;
    private SecretPlace place = SecretPlace.STORE;
    private int revision;

    private DataSourceDraft(DataSources dataSources, ConnectionProfile profile, Optional<String> editedName) {
        this.dataSources = dataSources;
        this.profile = profile;
        this.editedName = editedName;
    }

    /** Begins a new datasource. */
    public static DataSourceDraft ofNew(DataSources dataSources) {
        return new DataSourceDraft(dataSources, ConnectionProfile.named(""), Optional.empty());
    }

    /** Begins a new datasource that is like another one in all but its name and secrets. */
    public static DataSourceDraft like(DataSources dataSources, ConnectionProfile other) {
        return new DataSourceDraft(dataSources, other.withName(""), Optional.empty());
    }

    /** Begins with a datasource that exists. */
    public static DataSourceDraft of(DataSources dataSources, ConnectionProfile existing) {
        return new DataSourceDraft(dataSources, existing, Optional.of(existing.name()));
    }

    /** Returns what the draft holds now; its secrets are a copy that the caller wipes. */
    public DraftSnapshot snapshot() {
        Map<String, char[]> copy = new HashMap<>();
        for (ConnectionProperty property : profile.usableSecrets()) {
            if (typed.containsKey(property.name())) {
                copy.put(property.name(), typed.get(property.name()).clone());
            }
        }
        return new DraftSnapshot(dataSources, profile, editedName, copy, login, place);
    }

    /** Tells whether somebody has signed in since the draft began. */
    public boolean isSignedIn() {
        return DraftSecrets.isSignedIn(login);
    }

    /** Returns a number that grows with each change of a property or secret: what was tested before may no longer hold. */
    public int revision() {
        return revision;
    }

    /** Returns the profile so far. */
    public ConnectionProfile profile() {
        return profile;
    }

    /** Tells whether the datasource exists already. */
    public boolean isEdited() {
        return editedName.isPresent();
    }

    /** Returns where typed secrets shall be kept. */
    public SecretPlace place() {
        return place;
    }

    /** Says in one clause where the store keeps secrets. */
    public String storePlace() {
        return dataSources.secretPlace();
    }

    public void name(String value) {
        profile = profile.withName(value);
    }

    public void group(String value) {
        profile = profile.withGroup(value);
    }

    public void category(Optional<Category> value) {
        profile = profile.withCategory(value);
    }

    public void readOnly(boolean value) {
        profile = profile.withReadOnly(value);
    }

    /** Sets a property that is no secret; a blank text unsets it. */
    public void set(ConnectionProperty property, String text) {
        boolean wasDemo = profile.isDemo();
        ConnectionProfile before = profile;
        profile = profile.with(property, text);
        if (!profile.equals(before)) {
            revision++;
        }
        if (CONSUMER.contains(property) && !profile.value(property).equals(before.value(property))) {
            // Tokens belong to the consumer that asked for them.
            DraftSecrets.forget(login);
        }
        if (wasDemo && !profile.isDemo()) {
            // The demo needs no authentication; Bitbucket's default does.
            profile = profile.with(ConnectionProperties.AUTH_SCHEME, "");
        }
    }

    /** Takes over what a connection string says, its secrets included; what it doesn't say stays. */
    public void fill(ParsedConnection parsed) {
        for (ConnectionProperty property : ConnectionProperties.all()) {
            Optional.ofNullable(parsed.properties().get(property.name())).ifPresent(text -> set(property, text));
            Optional.ofNullable(parsed.secrets().get(property.name()))
                    .ifPresent(text -> secret(property, text.clone()));
        }
    }

    /** Notes that a snapshot was saved: from now on the draft changes that datasource. */
    public void saved(ConnectionProfile saved) {
        editedName = Optional.of(saved.name());
    }

    /** Tells whether a secret was typed. */
    public boolean isTyped(ConnectionProperty secret) {
        return typed.containsKey(secret.name());
    }

    /** Takes a secret over; the draft owns the array from now on. An empty one means "as it was". */
    public void secret(ConnectionProperty property, char[] secret) {
        revision++;
        char[] before = secret.length == 0 ? typed.remove(property.name()) : typed.put(property.name(), secret);
        if (before != null) {
            Secrets.wiped(before);
        }
    }

    public void place(SecretPlace value) {
        place = value;
    }

    /** Says what is wrong with the name; empty when nothing is. */
    public Optional<String> nameProblem() {
        if (profile.name().isBlank()) {
            return Optional.of("Name is missing.");
        }
        boolean own = editedName.filter(profile.name()::equalsIgnoreCase).isPresent();
        return !own && dataSources.profile(profile.name()).isPresent()
                ? Optional.of("A datasource named " + profile.name() + " exists already.")
                : Optional.empty();
    }

    /** Returns what is wrong with some properties, missing secrets of a new datasource included. */
    public List<PropertyProblem> problems(List<ConnectionProperty> among) {
        List<PropertyProblem> problems = new ArrayList<>(profile.problems());
        for (ConnectionProperty secret : profile.requiredSecrets()) {
            secretProblem(secret).ifPresent(sentence -> problems.add(new PropertyProblem(secret, sentence)));
        }
        return problems.stream()
                .filter(problem -> among.contains(problem.property()))
                .toList();
    }

    private Optional<String> secretProblem(ConnectionProperty secret) {
        char[] text = typed.get(secret.name());
        if (text == null) {
            return isEdited() ? Optional.empty() : Optional.of(secret.name() + " is missing.");
        }
        for (char c : text) {
            if (Character.isWhitespace(c) || Character.isISOControl(c)) {
                return Optional.of(secret.name() + " holds a space or a line break. Copy it again.");
            }
        }
        return Optional.empty();
    }

    /** Returns the properties that have no field of their own: those that only experts change. */
    public static List<ConnectionProperty> advanced() {
        List<ConnectionProperty> ordinary = List.of(
                ConnectionProperties.SOURCE,
                ConnectionProperties.WORKSPACE,
                ConnectionProperties.AUTH_SCHEME,
                ConnectionProperties.USER,
                ConnectionProperties.TOKEN_EXPIRES,
                OAuthProperties.CLIENT_ID,
                OAuthProperties.CALLBACK_URL,
                OAuthProperties.SCOPE,
                OAuthProperties.INITIATE,
                ConnectionProperties.READONLY,
                ConnectionProperties.AUTO_CONNECT);
        return ConnectionProperties.all().stream()
                .filter(property -> !property.sensitive() && !ordinary.contains(property))
                .toList();
    }

    /** Overwrites the secrets that were typed. */
    public void wipe() {
        typed.values().forEach(Secrets::wiped);
        typed.clear();
        DraftSecrets.forget(login);
    }
}

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
import org.bitquarry.connections.ParsedConnection;
import org.bitquarry.connections.PropertyProblem;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.exchange.RequestContext;

/**
 * A datasource while a person describes it: the profile so far, the secrets just typed, and where they shall be kept. For
 * one thread, except that {@link Snapshot}s may be tested and saved from jobs.
 */
public final class DataSourceDraft {
    private final DataSources dataSources;
    private final Map<String, char[]> typed = new HashMap<>();
    private ConnectionProfile profile;
    private Optional<String> editedName;
    private SecretPlace place = SecretPlace.STORE;

    private DataSourceDraft(DataSources dataSources, ConnectionProfile profile, Optional<String> editedName) {
        this.dataSources = dataSources;
        this.profile = profile;
        this.editedName = editedName;
    }

    /** Begins a new datasource. */
    public static DataSourceDraft ofNew(DataSources dataSources) {
        return new DataSourceDraft(dataSources, ConnectionProfile.named(""), Optional.empty());
    }

    /** Begins with a datasource that exists. */
    public static DataSourceDraft of(DataSources dataSources, ConnectionProfile existing) {
        return new DataSourceDraft(dataSources, existing, Optional.of(existing.name()));
    }

    /** What a draft holds at a moment. */
    public record Snapshot(
            DataSources dataSources,
            ConnectionProfile profile,
            Optional<String> editedName,
            Map<String, char[]> typed,
            SecretPlace place) {
        /** Tries the connection; blocks. */
        public ConnectionReport test(RequestContext context) {
            ConnectionProfile known = typed.isEmpty() ? keptUnderOldName() : profile;
            return dataSources.test(known, typed, context);
        }

        /** Secrets that were not typed anew are kept under the name that the datasource still has. */
        private ConnectionProfile keptUnderOldName() {
            return editedName.map(profile::withName).orElse(profile);
        }

        /**
         * Saves profile and secrets; blocks. The profile is saved first: it stays even when the secrets can't be kept.
         *
         * @throws org.bitquarry.model.error.CredentialStoreException when they can't
         */
        public ConnectionProfile save() {
            saveProfile();
            keepSecrets();
            return profile;
        }

        ConnectionProfile saveProfile() {
            dataSources.update(editedName.orElse(profile.name()), profile);
            return profile;
        }

        void keepSecrets() {
            if (!typed.isEmpty()) {
                // A connection that was made with another token would go on with it.
                dataSources.disconnect(profile.name());
                dataSources.keepSecrets(profile.name(), typed, place);
            }
        }

        /** Overwrites the secrets. */
        public void wipe() {
            typed.values().forEach(Secrets::wiped);
        }

        /** Shows the profile's name only. */
        @Override
        public String toString() {
            return "Draft of " + profile.name();
        }
    }

    /** Returns what the draft holds now; its secrets are a copy that the caller wipes. */
    public Snapshot snapshot() {
        Map<String, char[]> copy = new HashMap<>();
        for (ConnectionProperty property : profile.usableSecrets()) {
            if (typed.containsKey(property.name())) {
                copy.put(property.name(), typed.get(property.name()).clone());
            }
        }
        return new Snapshot(dataSources, profile, editedName, copy, place);
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
        profile = profile.with(property, text);
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
                ConnectionProperties.READONLY);
        return ConnectionProperties.all().stream()
                .filter(property -> !property.sensitive() && !ordinary.contains(property))
                .toList();
    }

    /** Overwrites the secrets that were typed. */
    public void wipe() {
        typed.values().forEach(Secrets::wiped);
        typed.clear();
    }
}

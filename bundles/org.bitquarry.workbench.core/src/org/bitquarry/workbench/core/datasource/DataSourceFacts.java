package org.bitquarry.workbench.core.datasource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.error.CredentialStoreException;

/**
 * All that is known of a datasource, for a person to read; no secret.
 *
 * @param general about it as a whole
 * @param properties those of the catalogue in its order, then those that this version doesn't know
 */
public record DataSourceFacts(List<Fact> general, List<Property> properties) {
    /** Copies the lists. */
    public DataSourceFacts {
        general = List.copyOf(general);
        properties = List.copyOf(properties);
    }

    /**
     * Something that is known.
     *
     * @param name what
     * @param value in words
     */
    public record Fact(String name, String value) {}

    /**
     * One property.
     *
     * @param name of the catalogue
     * @param value what was set, or where a secret is kept; empty when nothing was set
     * @param usual the default; empty when there is none
     * @param category its heading
     * @param description what it means
     * @param state whether it counts
     */
    public record Property(String name, String value, String usual, String category, String description, State state) {}

    /** Whether a property counts. */
    public enum State {
        /** It was set. */
        SET,
        /** Its default holds. */
        USUAL,
        /** It must be set and isn't. */
        MISSING,
        /** It means nothing with the others as they are. */
        UNUSED
    }

    /** Gathers what is known; asks files and the store of secrets, so that it may block. */
    public static DataSourceFacts of(DataSources dataSources, CategoryBook categories, ConnectionProfile profile) {
        List<Property> properties = new ArrayList<>();
        for (ConnectionProperty property : ConnectionProperties.all()) {
            properties.add(property.sensitive() ? secret(dataSources, profile, property) : plain(profile, property));
        }
        profile.properties().forEach((name, value) -> {
            if (ConnectionProperties.named(name).isEmpty()) {
                properties.add(new Property(
                        name,
                        value,
                        "",
                        "Unknown",
                        "This version doesn't know it; it is kept as it is.",
                        State.UNUSED));
            }
        });
        return new DataSourceFacts(general(dataSources, categories, profile), properties);
    }

    private static List<Fact> general(DataSources dataSources, CategoryBook categories, ConnectionProfile profile) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Name", profile.name()));
        facts.add(new Fact("Group", profile.path().isTop() ? "None" : profile.group()));
        facts.add(new Fact(
                "Category", categories.of(profile).map(DataSourceFacts::inWords).orElse("None")));
        Optional<ConnectionReport> report =
                dataSources.connected(profile.name()).map(DataSource::report);
        facts.add(new Fact("State", report.isPresent() ? "Connected" : "Not connected"));
        facts.add(new Fact("User", report.map(ConnectionReport::principal).orElse("Known once it is connected")));
        facts.add(new Fact("Scopes", report.map(DataSourceFacts::scopes).orElse("Known once it is connected")));
        facts.add(new Fact(
                "File", dataSources.file(profile.name()).map(Path::toString).orElse("None")));
        return facts;
    }

    private static String scopes(ConnectionReport report) {
        return report.scopes().isEmpty() ? "Bitbucket told none" : String.join(", ", report.scopes());
    }

    /** Says in a line what a category means. */
    public static String inWords(CategoryRules rules) {
        List<String> asks = new ArrayList<>();
        if (rules.confirmsCommits()) {
            asks.add("asks before each commit");
        }
        if (rules.typesForIrreversible()) {
            asks.add("wants its name typed before what can't be undone");
        }
        rules.requestCap()
                .ifPresent(cap -> asks.add(cap == 1 ? "1 request a statement" : cap + " requests a statement"));
        return rules.category().label() + (asks.isEmpty() ? "" : ": " + String.join(", ", asks));
    }

    private static Property plain(ConnectionProfile profile, ConnectionProperty property) {
        boolean isReadOnly = property.equals(ConnectionProperties.READONLY);
        String value =
                isReadOnly && profile.readOnly() ? "true" : profile.properties().getOrDefault(property.name(), "");
        State state = value.isEmpty() ? State.USUAL : State.SET;
        if (!profile.uses(property)) {
            state = State.UNUSED;
        } else if (value.isEmpty()
                && profile.requires(property)
                && property.defaultValue().isEmpty()) {
            state = State.MISSING;
        }
        return of(property, value, state);
    }

    private static Property secret(DataSources dataSources, ConnectionProfile profile, ConnectionProperty property) {
        if (!profile.uses(property)) {
            return of(property, "", State.UNUSED);
        }
        try {
            Optional<String> place = dataSources.keptIn(profile, property);
            if (place.isPresent()) {
                return of(property, "Kept in " + place.get(), State.SET);
            }
            return of(property, "", profile.requires(property) ? State.MISSING : State.USUAL);
        } catch (CredentialStoreException locked) {
            return of(property, "Can't be told: " + locked.problem().cameBack(), State.MISSING);
        }
    }

    private static Property of(ConnectionProperty property, String value, State state) {
        return new Property(
                property.name(),
                value,
                property.defaultValue().orElse(""),
                property.category().label(),
                property.description(),
                state);
    }
}

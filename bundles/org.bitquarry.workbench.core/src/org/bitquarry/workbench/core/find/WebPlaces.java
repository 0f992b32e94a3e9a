package org.bitquarry.workbench.core.find;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.bitbucket.BitbucketSettings;
import org.bitquarry.bitbucket.web.WebPages;
import org.bitquarry.bitbucket.web.WebRow;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.datasource.DataSources;
import org.bitquarry.workbench.core.datasource.DemoWorkspace;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.query.SqlLiteral;

/** Pages of the source for people, and the rows that they show, over the registered datasources. Asks nothing. */
public final class WebPlaces {
    private final DataSources dataSources;

    /** Stands on datasources. */
    public WebPlaces(DataSources dataSources) {
        this.dataSources = dataSources;
    }

    /** What an address leads to. */
    public sealed interface Found {
        /**
         * Rows of a table.
         *
         * @param target the table
         * @param conditions in SQL, all of which hold; none for all rows
         * @param label says which row, such as {@code Id = 12}
         */
        record Rows(EditTarget target, List<String> conditions, String label) implements Found {
            /** Copies the conditions. */
            public Rows {
                conditions = List.copyOf(conditions);
            }
        }

        /**
         * Nothing that could be opened.
         *
         * @param why a sentence
         */
        record Nothing(String why) implements Found {}

        /**
         * Something of a place where no datasource is registered.
         *
         * @param why a sentence
         */
        record Unregistered(String why) implements Found {}
    }

    /** Tells what an address leads to; empty when the text is no address. */
    public Optional<Found> find(String text) {
        Optional<URI> page = WebPages.page(text);
        if (page.isEmpty() && text.strip().matches("(?i)https?://.*")) {
            return Optional.of(new Found.Nothing("This is no complete address of a page."));
        }
        return page.map(uri -> find(uri, text));
    }

    private Found find(URI page, String text) {
        List<ConnectionProfile> there = dataSources.profiles().stream()
                .filter(profile ->
                        root(profile).filter(root -> WebPages.isAt(root, page)).isPresent())
                .toList();
        if (there.isEmpty()) {
            String nobody = "No datasource is at " + host(page) + ". ";
            return WebPages.isAt(WebPages.root(BitbucketSettings.CLOUD), page)
                    ? new Found.Unregistered(nobody + "Register one first.")
                    : new Found.Nothing(
                            nobody + "Pages of bitbucket.org, and of a demo that is connected, can be opened here.");
        }
        return WebPages.row(text)
                .map(row -> find(there, row))
                .orElseGet(() -> new Found.Nothing(WebPages.whyNoRow(page)));
    }

    /** Whatever else stands there may be a secret. */
    private static String host(URI page) {
        return page.getPort() < 0 ? page.getHost() : page.getHost() + ":" + page.getPort();
    }

    private Found find(List<ConnectionProfile> there, WebRow row) {
        // Who is connected already answers at once.
        return there.stream()
                .filter(profile -> workspace(profile)
                        .filter(workspace -> workspace.equalsIgnoreCase(row.workspace()))
                        .isPresent())
                .min(Comparator.comparing(
                        profile -> dataSources.connected(profile.name()).isEmpty()))
                .map(profile -> rows(profile, row))
                .orElseGet(() -> new Found.Nothing(
                        "This is of the workspace " + row.workspace() + ", but no datasource is. There are "
                                + String.join(
                                        ", ",
                                        there.stream()
                                                .map(profile -> profile.name() + " (workspace "
                                                        + workspace(profile).orElse("none") + ")")
                                                .toList())
                                + "."));
    }

    private Found rows(ConnectionProfile profile, WebRow row) {
        Optional<DataSource> live = dataSources.connected(profile.name());
        Optional<String> removed = WebPages.removed(row);
        if (removed.isPresent()) {
            return new Found.Nothing(removed.get());
        }
        String schema = live.stream()
                .flatMap(source -> source.catalog().knownSchemas().stream())
                .filter(known -> WebPages.holds(known, row))
                .map(Schema::name)
                .findFirst()
                .or(row::member)
                .orElse("Information");
        String table = live.flatMap(source -> source.catalog().table(row.kind(), row.table()))
                .map(TableDefinition::name)
                .orElse(row.table());
        List<String> conditions =
                row.values().entrySet().stream().map(WebPlaces::condition).toList();
        String label = String.join(
                ", ",
                row.values().entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + entry.getValue())
                        .toList());
        return new Found.Rows(new EditTarget(profile.name(), schema, table), conditions, label);
    }

    private static String condition(Map.Entry<String, Object> entry) {
        String column = SqlLiteral.name(entry.getKey());
        return column + " = " + SqlLiteral.value(entry.getValue());
    }

    /** Returns the page of a datasource's workspace; empty when nobody knows which that is. */
    public Optional<URI> page(ConnectionProfile profile) {
        return root(profile).flatMap(root -> workspace(profile).map(workspace -> WebPages.page(root, workspace)));
    }

    /** Returns the page of a schema; empty for those that stand for many. */
    public Optional<URI> page(ConnectionProfile profile, Schema schema) {
        return root(profile)
                .flatMap(root -> workspace(profile).flatMap(workspace -> WebPages.page(root, workspace, schema)));
    }

    private static Optional<String> workspace(ConnectionProfile profile) {
        return profile.isDemo()
                ? Optional.of(DemoWorkspace.WORKSPACE)
                : profile.value(ConnectionProperties.WORKSPACE).filter(name -> !name.isBlank());
    }

    /** The demo has an address only while it runs. */
    private Optional<URI> root(ConnectionProfile profile) {
        Optional<URI> live = dataSources.connected(profile.name()).flatMap(source -> source.connector()
                .website());
        return live.isPresent() || profile.isDemo()
                ? live
                : Optional.of(profile.value(ConnectionProperties.URL)
                                .map(String::strip)
                                .filter(url -> url.toLowerCase(Locale.ROOT).startsWith("http"))
                                .flatMap(WebPages::page)
                                .orElse(BitbucketSettings.CLOUD))
                        .map(WebPages::root);
    }
}

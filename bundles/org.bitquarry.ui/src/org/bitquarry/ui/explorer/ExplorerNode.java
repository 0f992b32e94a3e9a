package org.bitquarry.ui.explorer;

import java.util.Locale;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.GroupPath;
import org.bitquarry.model.procedure.ProcedureDefinition;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.ui.parts.SqlOffers;
import org.bitquarry.ui.parts.TableTopic;
import org.bitquarry.workbench.core.places.Place;
import org.eclipse.core.runtime.IAdaptable;
import org.jspecify.annotations.Nullable;

/** What stands in one line of the explorer. Tells other parts which datasource and table it belongs to, as its adapters. */
sealed interface ExplorerNode extends IAdaptable {
    /** Names the node as a person does. */
    String name();

    /** Returns what it stands below; empty at the top. */
    Optional<ExplorerNode> parent();

    /** Identifies the node over refresh and restart. */
    String key();

    /** Everything that a person has starred. */
    record Favourites() implements ExplorerNode {
        @Override
        public String name() {
            return "Favourites";
        }

        @Override
        public Optional<ExplorerNode> parent() {
            return Optional.empty();
        }

        @Override
        public String key() {
            return "favourites";
        }
    }

    /**
     * Something that a person has starred; leads to it.
     *
     * @param place what it is, by its names
     */
    record Favourite(Place place) implements ExplorerNode {
        @Override
        public String name() {
            return place.name();
        }

        @Override
        public Optional<ExplorerNode> parent() {
            return Optional.of(new Favourites());
        }

        @Override
        public String key() {
            return "favourite:"
                    + (place.datasource()
                                    + '/'
                                    + place.schema().orElse("")
                                    + '/'
                                    + place.table().orElse(""))
                            .toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A level of groups.
     *
     * @param path from the top
     */
    record Group(GroupPath path) implements ExplorerNode {
        /** Returns the group; empty for the top. */
        static Optional<ExplorerNode> of(GroupPath path) {
            return path.isTop() ? Optional.empty() : Optional.of(new Group(path));
        }

        @Override
        public String name() {
            return path.name();
        }

        @Override
        public Optional<ExplorerNode> parent() {
            return path.parent().flatMap(Group::of);
        }

        @Override
        public String key() {
            return "group:" + path.text();
        }
    }

    /**
     * A datasource, connected or not.
     *
     * @param profile its settings
     */
    record Source(ConnectionProfile profile) implements ExplorerNode {
        @Override
        public String name() {
            return profile.name();
        }

        @Override
        public Optional<ExplorerNode> parent() {
            return Group.of(profile.path());
        }

        @Override
        public String key() {
            return "datasource:" + profile.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A schema of a connected datasource.
     *
     * @param source where it stands
     * @param schema what it is
     */
    record Schema(Source source, org.bitquarry.model.table.Schema schema) implements ExplorerNode {
        @Override
        public String name() {
            return schema.name();
        }

        @Override
        public Optional<ExplorerNode> parent() {
            return Optional.of(source);
        }

        @Override
        public String key() {
            return source.key() + '/' + schema.name();
        }
    }

    /**
     * A table of a schema.
     *
     * @param schema where it stands
     * @param definition what it is
     */
    record Table(Schema schema, TableDefinition definition) implements ExplorerNode {
        @Override
        public String name() {
            return definition.name();
        }

        @Override
        public Optional<ExplorerNode> parent() {
            return Optional.of(schema);
        }

        @Override
        public String key() {
            return schema.key() + '/' + definition.name();
        }

        private TableTopic about(Optional<String> column) {
            return new TableTopic(schema.source().name(), Optional.of(schema.name()), definition, column);
        }
    }

    /**
     * A column of a table.
     *
     * @param table where it stands
     * @param column what it is
     */
    record TableColumn(Table table, Column column) implements ExplorerNode {
        @Override
        public String name() {
            return column.name();
        }

        @Override
        public Optional<ExplorerNode> parent() {
            return Optional.of(table);
        }

        @Override
        public String key() {
            return table.key() + '/' + column.name();
        }
    }

    /**
     * A procedure of a schema.
     *
     * @param schema where it stands
     * @param definition what it is
     */
    record Procedure(Schema schema, ProcedureDefinition definition) implements ExplorerNode {
        @Override
        public String name() {
            return definition.name();
        }

        @Override
        public Optional<ExplorerNode> parent() {
            return Optional.of(schema);
        }

        @Override
        public String key() {
            return schema.key() + "/()" + definition.name();
        }
    }

    /**
     * A line of text in the place of nodes that aren't there.
     *
     * @param above what it stands below; empty at the top
     * @param kind what it says
     * @param line its number among the lines there
     * @param name its text
     */
    record Message(Optional<ExplorerNode> above, Kind kind, int line, String name) implements ExplorerNode {
        /** What a line of text says. */
        enum Kind {
            /** Something goes on. */
            WAIT,
            /** There is nothing. */
            NOTHING,
            /** What went wrong; the first line. */
            PROBLEM,
            /** More of the same sentence. */
            MORE,
            /** What to do about it. */
            REMEDY,
            /** Signs in when it is opened. */
            SIGN_IN,
            /** Tries again when it is opened. */
            RETRY,
            /** Lists some more when it is opened. */
            NEXT,
            /** Lists all that is left when it is opened. */
            REST,
            /** Searches the source for what the filter says when it is opened. */
            SEARCH,
            /** Goes on, and ends when it is opened. */
            STOP,
            /** Ends the filter when it is opened. */
            CLEAR,
            /** Tells of files that can't be used; says more when it is opened. */
            FILES
        }

        @Override
        public Optional<ExplorerNode> parent() {
            return above;
        }

        @Override
        public String key() {
            return above.map(ExplorerNode::key).orElse("") + '!' + line;
        }
    }

    /** Returns what it is by its names; empty for what can't be a favourite. */
    default Optional<Place> asPlace() {
        return switch (this) {
            case Favourite favourite -> Optional.of(favourite.place());
            case Source source -> Optional.of(Place.of(source.name()));
            case Schema schema -> Optional.of(Place.of(schema.source().name(), schema.name()));
            case Table table ->
                Optional.of(
                        Place.of(table.schema().source().name(), table.schema().name(), table.name()));
            case TableColumn column -> column.table().asPlace();
            case Favourites favourites -> Optional.empty();
            case Group group -> Optional.empty();
            case Procedure procedure -> Optional.empty();
            case Message message -> Optional.empty();
        };
    }

    /** Returns the datasource that it belongs to. */
    default Optional<Source> datasource() {
        return this instanceof Source source ? Optional.of(source) : parent().flatMap(ExplorerNode::datasource);
    }

    @Override
    default <T> @Nullable T getAdapter(Class<T> wanted) {
        if (wanted == ConnectionProfile.class) {
            return wanted.cast(datasource().map(Source::profile).orElse(null));
        }
        if (wanted == org.bitquarry.model.table.Schema.class && this instanceof Schema node) {
            return wanted.cast(node.schema());
        }
        if (wanted == SqlOffers.class) {
            return wanted.cast(NodeOffers.of(this).orElse(null));
        }
        if (wanted == TableRef.class && this instanceof Table table) {
            return wanted.cast(new TableRef(table.schema().schema(), table.definition()));
        }
        if (wanted == TableTopic.class) {
            return wanted.cast(topic().orElse(null));
        }
        return null;
    }

    /** Returns the table to tell about; empty where there is none. */
    private Optional<TableTopic> topic() {
        return switch (this) {
            case Table table -> Optional.of(table.about(Optional.empty()));
            case TableColumn column -> Optional.of(column.table().about(Optional.of(column.name())));
            case Favourites favourites -> Optional.empty();
            case Favourite favourite -> Optional.empty();
            case Group group -> Optional.empty();
            case Source source -> Optional.empty();
            case Schema schema -> Optional.empty();
            case Procedure procedure -> Optional.empty();
            case Message message -> Optional.empty();
        };
    }
}

package org.bitquarry.ui.explorer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.TokenLife;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.ui.explorer.ExplorerNode.Favourite;
import org.bitquarry.ui.explorer.ExplorerNode.Favourites;
import org.bitquarry.ui.explorer.ExplorerNode.Group;
import org.bitquarry.ui.explorer.ExplorerNode.Message;
import org.bitquarry.ui.explorer.ExplorerNode.Procedure;
import org.bitquarry.ui.explorer.ExplorerNode.Schema;
import org.bitquarry.ui.explorer.ExplorerNode.Source;
import org.bitquarry.ui.explorer.ExplorerNode.Table;
import org.bitquarry.ui.explorer.ExplorerNode.TableColumn;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.datasource.DataSourceEvent;
import org.bitquarry.workbench.core.places.Places;

/**
 * What the explorer shows: the tree as far as it is known, what is expanded, and the filter over it. Knows no widget.
 * Belongs to one thread, that of the executor; loads in jobs and tells its listener of every change.
 */
final class ExplorerModel {
    private final WorkbenchCore core;
    private final SourceStates sources;
    private final Runnable changed;
    private final SchemaSearches searches;
    private final Seeker seeker;
    private final Expansion expansion = new Expansion();
    private final Map<String, List<ExplorerNode>> shown = new HashMap<>();
    private List<ConnectionProfile> profiles = List.of();
    private NameFilter filter = NameFilter.NONE;
    private Optional<String> problem = Optional.empty();
    private Set<String> offline = Set.of();

    ExplorerModel(WorkbenchCore core, Executor thread, Runnable changed) {
        this.core = core;
        this.changed = changed;
        this.sources = new SourceStates(core, thread, this::update);
        this.searches = new SchemaSearches(core, thread, name -> {
            sources.learn(name);
            offline = core.dataSources().offline();
            changeFilter();
        });
        this.seeker = new Seeker(this, searches);
        expansion.expandFirstTime(new Favourites().key());
    }

    /** Takes the profiles as they are now. */
    void setProfiles(List<ConnectionProfile> now) {
        profiles = List.copyOf(now);
        groups().forEach(group -> expansion.expandFirstTime(group.key()));
        update();
    }

    /** Follows what happens to a datasource elsewhere. */
    void follow(DataSourceEvent event) {
        switch (event) {
            case DataSourceEvent.ProfilesChanged profilesChanged ->
                setProfiles(core.dataSources().profiles());
            case DataSourceEvent.Renamed renamed -> {
                expansion.rename(
                        new Source(renamed.profile().withName(renamed.before())).key(),
                        new Source(renamed.profile()).key());
                update();
            }
            case DataSourceEvent.Connected connected -> update();
            case DataSourceEvent.Written written -> sources.follow(written.profile());
            case DataSourceEvent.Disconnected disconnected -> {
                expansion.collapse(new Source(disconnected.profile()).key());
                sources.close(disconnected.profile().name());
            }
        }
    }

    boolean isEmpty() {
        return profiles.isEmpty() && groups().isEmpty() && problem.isEmpty();
    }

    NameFilter filter() {
        return filter;
    }

    void setFilter(String text) {
        if (!filter.equals(new NameFilter(text))) {
            filter = new NameFilter(text);
            searches.clear();
        }
        changeFilter();
    }

    private void changeFilter() {
        shown.clear();
        if (filter.isEmpty()) {
            expansion.endFilter();
        } else {
            expansion.beginFilter(new FilterMatches(this, filter).expanded());
        }
        changed.run();
    }

    /** Returns the nodes at the top. */
    List<ExplorerNode> roots() {
        return shown.computeIfAbsent("", top -> below(Optional.empty()));
    }

    /** Returns the nodes below another one, as the filter lets them through; a message for what isn't loaded. */
    List<ExplorerNode> children(ExplorerNode parent) {
        return shown.computeIfAbsent(parent.key(), key -> matching(parent, allChildren(parent)));
    }

    List<ExplorerNode> allChildren(ExplorerNode parent) {
        return switch (parent) {
            case Group group -> below(Optional.of(group));
            case Favourites favourites ->
                core.places().favourites().stream()
                        .<ExplorerNode>map(Favourite::new)
                        .toList();
            case Favourite favourite -> List.of();
            case Source source -> SourceLines.of(source, state(source));
            case Schema schema -> tables(schema);
            case Table table ->
                table.definition().columns().stream()
                        .<ExplorerNode>map(column -> new TableColumn(table, column))
                        .toList();
            case TableColumn column -> List.of();
            case Procedure procedure -> List.of();
            case Message message -> List.of();
        };
    }

    private List<ExplorerNode> matching(ExplorerNode parent, List<ExplorerNode> all) {
        List<ExplorerNode> nodes = filter.isEmpty() ? all : new FilterMatches(this, filter).among(parent, all);
        if (!(parent instanceof Source source)) {
            return nodes;
        }
        List<ExplorerNode> more = filter.isEmpty()
                ? SourceLines.more(source, state(source))
                : isPartial(source)
                        ? SourceLines.search(
                                source, searches.of(source.name()), !nodes.isEmpty(), filter.ofSchema(source.name()))
                        : List.of();
        return more.isEmpty()
                ? nodes
                : Stream.concat(nodes.stream(), more.stream()).toList();
    }

    /** Tells whether a datasource has more schemas than are listed. */
    boolean isPartial(Source source) {
        return state(source).known().filter(listing -> !listing.isComplete()).isPresent();
    }

    private List<ExplorerNode> below(Optional<Group> parent) {
        List<ExplorerNode> nodes = new ArrayList<>();
        if (parent.isEmpty() && !core.places().favourites().isEmpty()) {
            nodes.add(new Favourites());
        }
        groups().stream().filter(group -> group.parent().equals(parent)).forEach(nodes::add);
        profiles.stream()
                .map(Source::new)
                .filter(source -> source.parent().equals(parent))
                .forEach(nodes::add);
        if (parent.isPresent()) {
            return nodes;
        }
        if (!filter.isEmpty()) {
            List<ExplorerNode> matching = new FilterMatches(this, filter).atTop(nodes);
            return matching.isEmpty() ? MessageLines.nothingFound(closed()) : matching;
        }
        problem.ifPresent(sentence -> nodes.add(new Message(Optional.empty(), Message.Kind.FILES, 0, sentence)));
        return nodes;
    }

    private long closed() {
        return profiles.stream()
                .filter(profile -> state(new Source(profile)) instanceof SourceState.Closed)
                .count();
    }

    private List<Group> groups() {
        return core.groups().all(profiles).stream().map(Group::new).toList();
    }

    /** Tells whether no datasource is in a group, nor below. */
    boolean isEmpty(Group group) {
        return profiles.stream().noneMatch(profile -> profile.path().isIn(group.path()));
    }

    /** Returns the datasources that are meant by nodes: those in groups, too. */
    List<Source> sourcesOf(Collection<ExplorerNode> nodes) {
        return nodes.stream()
                .flatMap(node -> node instanceof Group group
                        ? profiles.stream()
                                .filter(profile -> profile.path().isIn(group.path()))
                                .map(Source::new)
                        : node.datasource().stream())
                .distinct()
                .toList();
    }

    /** Says what is wrong with files; none when all are well. */
    void setProblem(Optional<String> sentence) {
        if (!sentence.equals(problem)) {
            problem = sentence;
            update();
        }
    }

    CategoryRules rules(Category category) {
        return core.categories().of(category);
    }

    private List<ExplorerNode> tables(Schema schema) {
        Optional<DataSource> live = sources.of(schema.source().name()).source();
        SchemaKind kind = schema.schema().kind();
        Stream<ExplorerNode> tables = live.stream()
                .flatMap(source -> source.catalog().tables(kind).stream())
                .map(table -> new Table(schema, table));
        Stream<ExplorerNode> procedures = live.stream()
                .flatMap(source -> source.catalog().procedures(kind).stream())
                .map(procedure -> new Procedure(schema, procedure));
        return Stream.concat(tables, procedures).toList();
    }

    /** Returns the live connection of a datasource; empty while there is none. */
    Optional<DataSource> live(Source source) {
        return core.dataSources().connected(source.name());
    }

    /** Returns the favourites and what was opened last. */
    Places places() {
        return core.places();
    }

    /** Returns the registered datasource of that name. */
    Optional<Source> source(String name) {
        return profiles.stream()
                .filter(profile -> profile.name().equalsIgnoreCase(name))
                .map(Source::new)
                .findFirst();
    }

    /** Returns what leads to favourites. */
    Seeker seeker() {
        return seeker;
    }

    /** Searches the sources of all open datasources for what the filter says; says no when all is here. */
    boolean search() {
        List<Source> partial = filter.isEmpty()
                ? List.of()
                : profiles.stream().map(Source::new).filter(this::isPartial).toList();
        partial.forEach(this::search);
        return !partial.isEmpty();
    }

    /** Searches the source of a datasource for what the filter says; ends the search that goes on. */
    void search(Source source) {
        if (searches.of(source.name()).orElse(null) instanceof SchemaSearches.Search.Asking) {
            searches.stop(source.name());
        } else {
            live(source).ifPresent(live -> searches.begin(live, filter.ofSchema(source.name())));
        }
    }

    /** Lists more schemas of a datasource. */
    void more(Source source, long more) {
        sources.more(source.profile(), more);
    }

    /** Tells whether a connected datasource can't be reached, because this computer is on no network. */
    boolean isOffline(Source source) {
        return offline.contains(source.name());
    }

    /** Follows what requests tell of the network. */
    void followNetwork() {
        if (!core.dataSources().offline().equals(offline)) {
            update();
        }
    }

    SourceState state(Source source) {
        return sources.of(source.name());
    }

    /** Returns how long the token of a datasource is still good; empty when nobody noted it. */
    Optional<TokenLife> tokenLife(Source source) {
        return TokenLife.of(source.profile(), core.clock());
    }

    boolean isConnected(Source source) {
        return core.dataSources().connected(source.name()).isPresent();
    }

    /** Notes that a node was expanded; loads what is below it. */
    void expand(ExplorerNode node) {
        expansion.expand(node.key());
        if (node instanceof Source source) {
            sources.open(source.profile());
        }
    }

    void collapse(ExplorerNode node) {
        expansion.collapse(node.key());
    }

    boolean isExpanded(ExplorerNode node) {
        return expansion.isExpanded(node.key())
                && !(node instanceof Source source && state(source) instanceof SourceState.Closed);
    }

    /** Connects a datasource without expanding it; what fails is shown in its line. */
    void connect(ConnectionProfile profile) {
        sources.open(profile);
    }

    /** Tries to open a datasource once more. */
    void retry(Source source) {
        sources.open(source.profile());
    }

    /** Asks anew for what is below a node. */
    void reload(ExplorerNode node) {
        node.datasource().ifPresent(source -> sources.reload(source.profile()));
    }

    void stop(Source source) {
        sources.stop(source.name());
        searches.stop(source.name());
    }

    /** Returns what is expanded, for the next start. */
    Set<String> expandedKeys() {
        return expansion.kept();
    }

    /** Expands what was expanded before a restart, as far as it comes to be shown; connects nothing. */
    void restore(Collection<String> keys) {
        expansion.restore(keys);
    }

    /** Shows everything anew: what it means may have changed. */
    void update() {
        seeker.goOn();
        offline = core.dataSources().offline();
        shown.clear();
        changed.run();
    }
}

package org.bitquarry.ui.explorer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.TokenLife;
import org.bitquarry.ui.explorer.ExplorerNode.Group;
import org.bitquarry.ui.explorer.ExplorerNode.Message;
import org.bitquarry.ui.explorer.ExplorerNode.Schema;
import org.bitquarry.ui.explorer.ExplorerNode.Source;
import org.bitquarry.ui.explorer.ExplorerNode.Table;
import org.bitquarry.ui.explorer.ExplorerNode.TableColumn;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.DataSourceEvent;

/**
 * What the explorer shows: the tree as far as it is known, what is expanded, and the filter over it. Knows no widget.
 * Belongs to one thread, that of the executor; loads in jobs and tells its listener of every change.
 */
final class ExplorerModel {
    private final WorkbenchCore core;
    private final SourceStates sources;
    private final Runnable changed;
    private final Expansion expansion = new Expansion();
    private final Map<String, List<ExplorerNode>> shown = new HashMap<>();
    private List<ConnectionProfile> profiles = List.of();
    private NameFilter filter = NameFilter.NONE;
    private Optional<String> problem = Optional.empty();

    ExplorerModel(WorkbenchCore core, Executor thread, Runnable changed) {
        this.core = core;
        this.changed = changed;
        this.sources = new SourceStates(core, thread, this::update);
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
        filter = new NameFilter(text);
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
            case Source source -> contents(source);
            case Schema schema -> tables(schema);
            case Table table ->
                table.definition().columns().stream()
                        .<ExplorerNode>map(column -> new TableColumn(table, column))
                        .toList();
            case TableColumn column -> List.of();
            case Message message -> List.of();
        };
    }

    private List<ExplorerNode> matching(ExplorerNode parent, List<ExplorerNode> all) {
        return filter.isEmpty() ? all : new FilterMatches(this, filter).among(parent, all);
    }

    private List<ExplorerNode> below(Optional<Group> parent) {
        List<ExplorerNode> nodes = new ArrayList<>();
        groups().stream().filter(group -> group.parent().equals(parent)).forEach(nodes::add);
        profiles.stream()
                .map(Source::new)
                .filter(source -> source.parent().equals(parent))
                .forEach(nodes::add);
        if (parent.isPresent()) {
            return nodes;
        }
        if (!filter.isEmpty()) {
            return new FilterMatches(this, filter).atTop(nodes);
        }
        problem.ifPresent(sentence -> nodes.add(new Message(Optional.empty(), Message.Kind.FILES, 0, sentence)));
        return nodes;
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

    private List<ExplorerNode> contents(Source source) {
        return switch (sources.of(source.name())) {
            case SourceState.Closed closed -> MessageLines.of(source, Message.Kind.WAIT, "Not connected");
            case SourceState.Connecting connecting -> MessageLines.of(source, Message.Kind.WAIT, "Connecting…");
            case SourceState.Loading loading
            when loading.before().isEmpty() -> MessageLines.of(source, Message.Kind.WAIT, "Loading schemas…");
            case SourceState.Loading loading -> schemas(source, loading.before());
            case SourceState.Ready ready
            when ready.schemas().isEmpty() ->
                MessageLines.of(source, Message.Kind.NOTHING, "No schemas can be seen with this token");
            case SourceState.Ready ready -> schemas(source, ready.schemas());
            case SourceState.Failed failed -> MessageLines.of(source, failed);
        };
    }

    private static List<ExplorerNode> schemas(Source source, Collection<org.bitquarry.model.table.Schema> schemas) {
        return schemas.stream()
                .<ExplorerNode>map(schema -> new Schema(source, schema))
                .toList();
    }

    private List<ExplorerNode> tables(Schema schema) {
        return sources.of(schema.source().name()).source().stream()
                .flatMap(live -> live.catalog().tables(schema.schema().kind()).stream())
                .<ExplorerNode>map(table -> new Table(schema, table))
                .toList();
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
        shown.clear();
        changed.run();
    }
}

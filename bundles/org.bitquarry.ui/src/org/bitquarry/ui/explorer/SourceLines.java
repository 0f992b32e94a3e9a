package org.bitquarry.ui.explorer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitquarry.model.SchemaListing;
import org.bitquarry.ui.explorer.ExplorerNode.Message;
import org.bitquarry.ui.explorer.ExplorerNode.Message.Kind;
import org.bitquarry.ui.explorer.ExplorerNode.Schema;
import org.bitquarry.ui.explorer.ExplorerNode.Source;
import org.bitquarry.ui.explorer.SchemaSearches.Search;

/** What stands below a datasource: its schemas, how to get more of them, and what keeps them from being there. */
final class SourceLines {
    /** So many schemas are listed by one line that is opened: five answers of the source. */
    static final long NEXT = 500;
    /** Behind all lines of schemas, so that their keys never change while schemas are added. */
    private static final int BEHIND = 1_000_000;

    private SourceLines() {}

    /** Returns the schemas of a datasource, or the reason why there are none. */
    static List<ExplorerNode> of(Source source, SourceState state) {
        return switch (state) {
            case SourceState.Closed closed -> MessageLines.of(source, Kind.WAIT, "Not connected");
            case SourceState.Connecting connecting -> MessageLines.of(source, Kind.WAIT, "Connecting…");
            case SourceState.Loading loading
            when loading.before().isEmpty() -> MessageLines.of(source, Kind.WAIT, "Loading schemas…");
            case SourceState.Loading loading ->
                schemas(source, loading.before().orElseThrow().schemas());
            case SourceState.Ready ready
            when ready.listing().schemas().isEmpty() ->
                MessageLines.of(source, Kind.NOTHING, "No schemas can be seen with this token");
            case SourceState.Ready ready -> schemas(source, ready.listing().schemas());
            case SourceState.Failed failed -> MessageLines.of(source, failed);
        };
    }

    private static List<ExplorerNode> schemas(Source source, Collection<org.bitquarry.model.table.Schema> schemas) {
        return schemas.stream()
                .<ExplorerNode>map(schema -> new Schema(source, schema))
                .toList();
    }

    /** Returns what stands behind the schemas while not all of them are listed. */
    static List<ExplorerNode> more(Source source, SourceState state) {
        return switch (state) {
            case SourceState.Ready ready -> more(source, ready);
            case SourceState.Loading loading
            when loading.before().filter(before -> !before.isComplete()).isPresent() ->
                List.of(line(source, Kind.STOP, 0, "Loading more…  Enter stops"));
            case SourceState.Loading loading -> List.of();
            case SourceState.Closed closed -> List.of();
            case SourceState.Connecting connecting -> List.of();
            case SourceState.Failed failed -> List.of();
        };
    }

    private static List<ExplorerNode> more(Source source, SourceState.Ready ready) {
        SchemaListing listing = ready.listing();
        List<ExplorerNode> lines = new ArrayList<>();
        ready.problem().ifPresent(problem -> lines.addAll(MessageLines.problem(source, problem, BEHIND + 2)));
        if (listing.left() > NEXT) {
            lines.add(line(
                    source,
                    Kind.NEXT,
                    0,
                    "%,d more… (%s)".formatted(NEXT, MessageLines.requests(listing.requests(NEXT)))));
        }
        if (!listing.isComplete()) {
            lines.add(line(
                    source,
                    Kind.REST,
                    1,
                    "All %,d that are left… (%s)"
                            .formatted(listing.left(), MessageLines.requests(listing.requests(listing.left())))));
        } else if (ready.problem().isPresent()) {
            lines.add(line(source, Kind.RETRY, 0, "Try again"));
        }
        return lines;
    }

    /**
     * Returns what stands behind the schemas that a filter let through while not all of them are listed.
     *
     * @param some whether it let any through
     * @param text of the filter
     */
    static List<ExplorerNode> search(Source source, Optional<Search> search, boolean some, String text) {
        if (search.isEmpty()) {
            String offer = some
                    ? "Enter searches Bitbucket for “" + text + "” (1 request)"
                    : "No match here: press Enter to search Bitbucket (1 request)";
            return List.of(line(source, Kind.SEARCH, 0, offer));
        }
        return switch (search.get()) {
            case Search.Asking asking -> List.of(line(source, Kind.STOP, 0, "Searching Bitbucket…  Enter stops"));
            case Search.Done(int count) when count > 0 -> List.of();
            case Search.Done done ->
                List.of(line(source, Kind.NOTHING, 0, "Bitbucket has no repository named “" + text + "”"));
            case Search.Failed failed -> {
                List<ExplorerNode> lines = new ArrayList<>(MessageLines.problem(source, failed.problem(), BEHIND + 2));
                lines.add(line(source, Kind.SEARCH, 0, "Try again"));
                yield lines;
            }
        };
    }

    /** Says how many more a filter let through than are shown. */
    static ExplorerNode left(Source source, int count) {
        return line(source, Kind.NOTHING, 3, "%,d more match: type on to see them".formatted(count));
    }

    private static Message line(Source source, Kind kind, int number, String text) {
        return new Message(Optional.of(source), kind, BEHIND + number, text.strip());
    }

    /** Tells whether a schema is known by this name. */
    static boolean has(SchemaListing listing, String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return listing.schemas().stream()
                .anyMatch(schema -> schema.name().toLowerCase(Locale.ROOT).equals(folded));
    }
}

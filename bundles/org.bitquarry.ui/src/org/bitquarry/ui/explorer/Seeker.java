package org.bitquarry.ui.explorer;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.bitquarry.model.SchemaListing;
import org.bitquarry.ui.explorer.ExplorerNode.Source;
import org.bitquarry.workbench.core.places.Place;

/**
 * Leads to places that are known by their names only, and tells which of them are no more. Belongs to the model's thread.
 */
final class Seeker {
    private final ExplorerModel model;
    private final SchemaSearches searches;
    private final Set<Place> vanished = new HashSet<>();
    private Optional<Place> sought = Optional.empty();

    Seeker(ExplorerModel model, SchemaSearches searches) {
        this.model = model;
        this.searches = searches;
    }

    /** Tells in a word or two why a place leads nowhere; empty as long as it may lead somewhere. */
    Optional<String> lost(Place place) {
        Optional<Source> source = model.source(place.datasource());
        if (source.isEmpty()) {
            return Optional.of("no longer registered");
        }
        Optional<SchemaListing> listing = model.state(source.get()).known().filter(SchemaListing::isComplete);
        boolean gone = vanished.contains(place)
                || place.schema()
                        .filter(schema -> listing.filter(known -> !SourceLines.has(known, schema))
                                .isPresent())
                        .isPresent();
        return gone ? Optional.of("not found") : Optional.empty();
    }

    /** Shows a datasource or a schema once it is known: connects, and asks for the schema where it is not listed. */
    void seek(Place place) {
        vanished.remove(place);
        sought = Optional.of(place);
        model.source(place.datasource()).ifPresent(source -> {
            Optional<ExplorerNode> above = source.parent();
            while (above.isPresent()) {
                model.expand(above.get());
                above = above.get().parent();
            }
            model.expand(source);
        });
        model.update();
    }

    /** Goes on as far as the datasource is known by now. */
    void goOn() {
        Optional<Source> source = sought.flatMap(place -> model.source(place.datasource()));
        if (source.isEmpty() || !(model.state(source.get()) instanceof SourceState.Ready ready)) {
            return;
        }
        Place place = sought.orElseThrow();
        sought = Optional.empty();
        place.schema()
                .filter(schema -> !SourceLines.has(ready.listing(), schema))
                .ifPresent(schema -> searches.find(ready.live(), schema, found -> {
                    if (!found) {
                        vanished.add(place);
                    }
                }));
    }
}

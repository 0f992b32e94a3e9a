package org.bitquarry.workbench.core.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {
    private static final Place TABLE = Place.of("demo", "web", "PullRequests");

    @TempDir
    Path folder;

    private Places open() {
        Places places = new Places(folder.resolve("places"), Runnable::run);
        places.read();
        return places;
    }

    @Test
    void favouritesOutliveTheProcess() {
        open().add(List.of(TABLE, Place.of("demo")));

        assertThat(open().favourites()).containsExactly(TABLE, Place.of("demo"));
    }

    @Test
    void namesDoNotDifferByCase() {
        Places places = open();
        places.add(List.of(TABLE));
        places.add(List.of(Place.of("Demo", "WEB", "pullrequests")));

        assertThat(places.favourites()).containsExactly(TABLE);
        assertThat(places.isFavourite(Place.of("DEMO", "web", "PullRequests"))).isTrue();

        places.remove(List.of(Place.of("DEMO", "web", "PullRequests")));

        assertThat(places.favourites()).isEmpty();
        assertThat(open().favourites()).isEmpty();
    }

    @Test
    void theTableThatWasOpenedLastIsTheFirst() {
        Places places = open();
        for (int number = 0; number < 40; number++) {
            places.opened(Place.of("demo", "web", "T" + number));
        }
        places.opened(Place.of("demo", "web", "T20"));

        List<Place> recent = open().recent();
        assertThat(recent).hasSize(30).startsWith(Place.of("demo", "web", "T20"), Place.of("demo", "web", "T39"));
        assertThat(recent).doesNotHaveDuplicates();
    }

    @Test
    void whatWasSaidBeforeTheFileWasReadStays() {
        open().add(List.of(TABLE));
        Places places = new Places(folder.resolve("places"), later -> {
            // Nobody writes while this test looks.
        });
        places.add(List.of(Place.of("other")));

        places.read();

        assertThat(places.favourites()).containsExactlyInAnyOrder(TABLE, Place.of("other"));
    }

    @Test
    void linesThatAreNoneOfOursAreLeftOut() throws IOException {
        open().add(List.of(TABLE));
        Path file = folder.resolve("places").resolve("places.jsonl");
        Files.writeString(file, "nonsense\n{\"is\":\"favourite\"}\n" + Files.readString(file));

        assertThat(open().favourites()).containsExactly(TABLE);
    }

    @Test
    void listenersAreToldOfEachChange() {
        Places places = open();
        AtomicInteger told = new AtomicInteger();
        places.onChange(told::incrementAndGet);

        places.add(List.of(TABLE));
        places.remove(List.of(TABLE));

        assertThat(told).hasValue(2);
    }
}

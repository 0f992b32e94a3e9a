package org.bitquarry.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileStoreConcurrencyTest {
    @TempDir
    Path folder;

    @Test
    void aReaderNeverSeesHalfAFileWhileFourInstancesWrite() throws Exception {
        new ProfileStore(folder).save(profile(0, 0));
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            int id = writer;
            writers.add(() -> writes(id));
        }
        writers.add(this::readsWholeFiles);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            for (Future<Boolean> done : threads.invokeAll(writers)) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(new ProfileStore(folder).problems()).isEmpty();
        assertThat(new ProfileStore(folder).list()).hasSize(1);
    }

    private boolean writes(int writer) {
        ProfileStore store = new ProfileStore(folder);
        for (int i = 0; i < 50; i++) {
            store.save(profile(writer, i));
        }
        return true;
    }

    private boolean readsWholeFiles() {
        ProfileStore store = new ProfileStore(folder);
        for (int i = 0; i < 200; i++) {
            assertThat(store.list())
                    .extracting(read ->
                            read.value(ConnectionProperties.USER).orElseThrow().length() >= 2_000)
                    .containsExactly(true);
        }
        return true;
    }

    private static ConnectionProfile profile(int writer, int round) {
        return ConnectionProfile.named("acme")
                .with(ConnectionProperties.USER, (writer + "-" + round + "-").repeat(500));
    }
}

package org.bitquarry.bitbucket.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSinkTest {
    @TempDir
    Path folder;

    private static InputStream bytes(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }

    @Test
    void allBytesAreKept() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "of before");
        assertThat(new LocalSink(file, 200_000).keep(bytes(200_000))).isEqualTo(200_000);
        assertThat(file).hasSize(200_000);
    }

    @Test
    void readingStopsOnceThereAreTooMany() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 0;
            }
        };
        assertThat(new LocalSink(folder.resolve("a"), 1_000).keep(endless)).isBetween(1_001L, 200_000L);
    }

    @Test
    void aPlaceThatTakesNothingIsToldApartFromABrokenConnection() {
        assertThatThrownBy(() -> new LocalSink(folder, 9).keep(bytes(3)))
                .isInstanceOf(LocalSink.NotKeptException.class);
    }
}

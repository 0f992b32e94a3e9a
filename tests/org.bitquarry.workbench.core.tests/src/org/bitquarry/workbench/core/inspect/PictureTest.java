package org.bitquarry.workbench.core.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bitquarry.model.exchange.ExchangeListener;
import org.junit.jupiter.api.Test;

/** What the head of a picture tells. */
class PictureTest {
    /** One pixel. */
    private static final byte[] GIF =
            Base64.getDecoder().decode("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==");

    @Test
    void kindAndSizesAreRead() {
        Picture picture = Picture.read(GIF).orElseThrow();

        assertThat(picture.facts()).startsWith("GIF · 1 × 1 pixels · ").endsWith(" bytes");
        assertThat(picture.open().readAllBytes()).isEqualTo(GIF);
        assertThat(picture.isTooLarge()).isFalse();
    }

    @Test
    void aPictureWithTooManyPixelsIsTooLarge() {
        byte[] large = GIF.clone();
        for (int at : new int[] {7, 9, 27, 29}) {
            large[at] = (byte) 0xFF;
        }

        assertThat(Picture.read(large).filter(Picture::isTooLarge)).isPresent();
    }

    @Test
    void otherBytesAreNone() {
        assertThat(Picture.read(new byte[0])).isEmpty();
        assertThat(Picture.read("<html>".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Picture.read(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0}))
                .isEmpty();
    }

    @Test
    void whatIsNoPictureIsAProblemOfTheAttempt() throws InterruptedException {
        PictureJob job = new PictureJob(
                URI.create("https://pictures.example/a"), (address, context) -> new byte[9], ExchangeListener.NONE);

        job.schedule();
        job.join();

        assertThat(job.outcome().map(String::valueOf).orElse("")).contains("no picture that can be shown here");
        assertThat(job.getName()).isEqualTo("Load the picture at pictures.example");
    }
}

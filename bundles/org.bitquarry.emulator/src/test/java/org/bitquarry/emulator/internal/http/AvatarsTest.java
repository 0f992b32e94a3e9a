package org.bitquarry.emulator.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class AvatarsTest {
    private static BufferedImage picture(String path) throws IOException {
        Answer answer = Avatars.answer("GET", path).orElseThrow();
        assertThat(answer.contentType()).isEqualTo("image/png");
        return ImageIO.read(new ByteArrayInputStream(answer.bytes()));
    }

    @Test
    void aPersonHasAPictureOfTheSizeInTheAddress() throws IOException {
        BufferedImage picture = picture("/avatar/557058%3A1/128");

        assertThat(picture.getWidth()).isEqualTo(128);
        assertThat(picture.getHeight()).isEqualTo(128);
        assertThat(picture.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0xECEEF1);
        assertThat(picture.getRGB(20, 60)).isEqualTo(picture.getRGB(127 - 20, 60));
    }

    @Test
    void repositoriesAndProjectsHaveOnes() throws IOException {
        assertThat(picture("/ravatar/%7B1%7D").getWidth()).isEqualTo(128);
        assertThat(picture("/acme/workspace/projects/WEB/avatar/32").getWidth()).isEqualTo(32);
    }

    @Test
    void aWorkspacesAddressLeadsOn() {
        Answer answer = Avatars.answer("GET", "/workspaces/acme/avatar/").orElseThrow();

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers()).containsEntry("Location", "/avatar/acme/128");
    }

    @Test
    void otherPagesAreNoPictures() {
        assertThat(Avatars.answer("GET", "/acme/web")).isEmpty();
        assertThat(Avatars.answer("POST", "/avatar/x/32")).isEmpty();
    }
}

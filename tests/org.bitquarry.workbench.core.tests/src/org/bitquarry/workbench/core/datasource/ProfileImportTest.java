package org.bitquarry.workbench.core.datasource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ProfileExchange;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.workbench.core.datasource.ProfileImport.Effect;
import org.bitquarry.workbench.core.datasource.ProfileImport.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileImportTest {
    private static final ConnectionProfile ACME = ConnectionProfile.named("acme")
            .with(ConnectionProperties.WORKSPACE, "acme")
            .with(ConnectionProperties.USER, "ann@acme.example");

    @TempDir
    Path folder;

    private static List<Item> items(List<ConnectionProfile> file, ConnectionProfile... existing) {
        return ProfileImport.of(ProfileExchange.write(file), List.of(existing)).items();
    }

    @Test
    void eachIsNewOrReplacesOrIsTheSame() {
        ConnectionProfile other = ACME.withName("other");

        List<Item> items = items(
                List.of(ACME, ACME.withName("OTHER").withGroup("G"), ACME.withName("third"), ACME.withName("Third")),
                ACME,
                other);

        assertThat(items)
                .extracting(Item::effect)
                .containsExactly(Effect.SAME, Effect.REPLACES, Effect.NEW, Effect.TWICE);
        assertThat(items).extracting(Item::canBeTaken).containsExactly(false, true, true, false);
    }

    @Test
    void whatIsReplacedIsToldLineByLine() {
        Item item = items(
                        List.of(ACME.withCategory(Optional.of(Category.PROD))
                                .with(ConnectionProperties.URL, "https://evil.example/2.0")),
                        ACME)
                .getFirst();

        assertThat(item.differences())
                .containsExactly(
                        "Category: nothing → PROD", "URL: https://api.bitbucket.org/2.0 → https://evil.example/2.0");
        assertThat(item.notices())
                .startsWith("It connects otherwise than the one here, whose secrets are forgotten.")
                .contains("URL is not the usual one: https://evil.example/2.0", "APIToken must be entered.");
        assertThat(item.isHarmless()).isFalse();
    }

    @Test
    void whatOnlyMovesKeepsItsSecrets() {
        assertThat(items(List.of(ACME.withGroup("Elsewhere")), ACME).getFirst().notices())
                .isEmpty();
        assertThat(items(List.of(ACME)).getFirst().notices()).containsExactly("APIToken must be entered.");
    }

    @Test
    void aForeignAddressIsNotTakenOverUnseen() {
        assertThat(items(List.of(ACME)).getFirst().isHarmless()).isTrue();
        assertThat(items(List.of(ACME.with(ConnectionProperties.URL, "https://evil.example/2.0")))
                        .getFirst()
                        .isHarmless())
                .isFalse();
    }

    @Test
    void whatIsNoExportIsRefusedInWords() {
        assertThatThrownBy(() -> ProfileImport.of("<html>".getBytes(UTF_8), List.of()))
                .isInstanceOf(ProfileRejectedException.class)
                .hasMessageContaining("it is no JSON");
        assertThatThrownBy(() -> ProfileImport.of(folder.resolve("none.json"), List.of()))
                .isInstanceOf(ProfileRejectedException.class)
                .hasMessageContaining("can't be read");
        assertThatThrownBy(() -> ProfileImport.of(folder, List.of())).isInstanceOf(ProfileRejectedException.class);
    }
}

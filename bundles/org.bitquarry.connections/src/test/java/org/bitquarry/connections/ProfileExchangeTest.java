package org.bitquarry.connections;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.bitquarry.model.error.ProfileRejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileExchangeTest {
    private static List<ProfileExchange.Imported> read(String json) {
        return ProfileExchange.read(json.getBytes(UTF_8));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        ConnectionProfile acme = ConnectionProfile.named("acme")
                .with(ConnectionProperties.WORKSPACE, "acme")
                .with(ConnectionProperties.USER, "ann@acme.example")
                .withGroup("work/web")
                .withCategory(Optional.of(Category.PROD))
                .withReadOnly(true);
        ConnectionProfile demo = ConnectionProfile.named("demo").with(ConnectionProperties.SOURCE, "Demo");

        List<ProfileExchange.Imported> back = ProfileExchange.read(ProfileExchange.write(List.of(acme, demo)));

        assertThat(back).extracting(ProfileExchange.Imported::profile).containsExactly(acme, demo);
        assertThat(back.getFirst().notices()).containsExactly("APIToken must be entered.");
        assertThat(back.getLast().notices()).isEmpty();
    }

    @Test
    void theFileOfASingleProfileWillDo() {
        assertThat(read("{\"name\": \"acme\", \"properties\": {\"Workspace\": \"acme\", \"Future\": \"1\"}}")
                        .getFirst()
                        .profile()
                        .properties())
                .containsEntry("Workspace", "acme")
                .containsEntry("Future", "1");
    }

    @Test
    void secretsThatSomebodyPutThereAreLeftOutAndTold() {
        ProfileExchange.Imported imported = read("""
                {"datasources": [{"name": "acme", "properties":
                    {"APIToken": "s3cret", "Workspace": "acme", "client secret": "s3cret", "User": "a@b.example"}}]}""").getFirst();
        assertThat(imported.profile().toString()).doesNotContain("s3cret");
        assertThat(imported.notices().toString())
                .contains("It held APIToken, client secret in plain text, which was left out: revoke it.")
                .doesNotContain("s3cret");
    }

    @Test
    void aPersonSeesWhereTokensWouldGo() {
        assertThat(read("""
                {"name": "acme", "properties": {"Workspace": "acme", "User": "a", "URL": "https://evil.example/2.0",
                    "OAuthURL": "https://evil.example/oauth2", "ProxyServer": "evil.example", "SSLServerCert": "ab"}}""").getFirst().notices())
                .contains(
                        "URL is not the usual one: https://evil.example/2.0",
                        "OAuthURL is not the usual one: https://evil.example/oauth2",
                        "ProxyServer is not the usual one: evil.example",
                        "SSLServerCert is not the usual one: ab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"datasources\": [1]}",
                "{\"datasources\": [{}]}",
                "{\"datasources\": [{\"name\": 7}]}",
                "{\"name\": \"a\\u0000b\"}",
                "{\"name\": \"a\\nInjected: line\"}",
                "{\"name\": \"a\", \"group\": \"b\\u001b[31m\"}",
                "{\"name\": \"a\", \"format\": 99}",
                "{\"name\": \"a\", \"name\": \"b\"}",
                "{\"name\": \"a\", \"properties\": {\"URL\": \"https://api.bitbucket.org/2.0\", \"URL\": \"https://evil.example/\"}}",
                "{\"name\": \"a\"} {\"name\": \"b\"}",
                "{\"name\": \"safe\\u202egnp.exe\"}",
                "{\"name\": \"a\", \"group\": \"work\\u2066\"}",
                "{\"name\": \"a\\u200b\"}"
            })
    void whatIsNoExportIsRefusedInWords(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(ProfileRejectedException.class)
                .hasMessageStartingWith("Import datasources: ");
    }

    @Test
    void textsInAWrongEncodingAreRefusedAndThoseOfJsonAreRead() {
        for (Charset right : List.of(UTF_8, UTF_16BE, UTF_16LE)) {
            assertThat(ProfileExchange.read("\uFEFF{\"name\": \"Bücher\"}".getBytes(right)))
                    .extracting(imported -> imported.profile().name())
                    .containsExactly("Bücher");
        }
        byte[] overlong = "{\"name\": \"a..b\"}".getBytes(ISO_8859_1);
        overlong[11] = (byte) 0xC0;
        overlong[12] = (byte) 0xAF;
        for (byte[] wrong : List.of("{\"name\": \"Bücher\"}".getBytes(ISO_8859_1), overlong, new byte[] {0, 1, 2})) {
            assertThatThrownBy(() -> ProfileExchange.read(wrong)).isInstanceOf(ProfileRejectedException.class);
        }
    }

    @Test
    void bombsAreRefused() {
        for (String bomb : List.of(
                "[".repeat(500_000),
                "{\"a\":".repeat(150_000),
                "{\"name\": \"" + "x".repeat(2_000_000) + "\"}",
                "{\"datasources\": [" + "{\"name\":\"x\"},".repeat(2_000) + "{\"name\":\"x\"}]}")) {
            assertThatThrownBy(() -> read(bomb)).isInstanceOf(ProfileRejectedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../.ssh/authorized_keys", "/etc/passwd", "..\\\\..\\\\evil", "a b", "con", ".."})
    void noNameLeavesTheFolder(String name) {
        ConnectionProfile profile =
                read("{\"name\": \"" + name + "\"}").getFirst().profile();
        assertThat(ProfileFileNames.of(profile.name()))
                .matches("[a-z0-9._-]+\\.json")
                .doesNotContain("..");
    }

    @Test
    void nobodyElseDecidesThatItConnectsByItself() {
        ProfileExchange.Imported imported =
                read("{\"name\": \"acme\", \"properties\": {\"Source\": \"Demo\", \"AutoConnect\": \"true\"}}")
                        .getFirst();

        assertThat(imported.profile().properties()).doesNotContainKey("AutoConnect");
        assertThat(imported.notices())
                .containsExactly("It would have connected by itself at each start, which was left out.");
    }
}

package org.bitquarry.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bitquarry.model.error.ProfileRejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionPropertiesTest {
    static List<ConnectionProperty> all() {
        return ConnectionProperties.all();
    }

    @Test
    void noNameOrAliasIsWrittenTwice() {
        List<String> names = new ArrayList<>();
        for (ConnectionProperty property : Stream.concat(all().stream(), DriverOnlyProperties.all().stream())
                .toList()) {
            names.add(property.name().toLowerCase(Locale.ROOT));
            property.aliases().forEach(alias -> names.add(alias.toLowerCase(Locale.ROOT)));
        }
        assertThat(names).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPropertyIsDescribedAndItsDefaultIsOneOfItsValues(ConnectionProperty property) {
        assertThat(property.description()).endsWith(".");
        property.defaultValue()
                .ifPresent(value -> assertThat(property.normalize(value)).isEqualTo(value));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyConditionNamesAPropertyAndItsValues(ConnectionProperty property) {
        property.requiredWhen().ifPresent(condition -> assertThat(
                        ConnectionProperties.require(condition.property()).values())
                .containsAll(condition.values()));
    }

    @ParameterizedTest
    @CsvSource({
        "workspace, Workspace",
        "Auth Scheme, AuthScheme",
        "read-only, Readonly",
        "max_affected_rows, MaxAffectedRows"
    })
    void namesMatchWithoutCaseAndSeparators(String written, String name) {
        assertThat(ConnectionProperties.named(written))
                .hasValueSatisfying(found -> assertThat(found.name()).isEqualTo(name));
    }

    @ParameterizedTest
    @CsvSource({"Password, APIToken", "UID, User", "Server, URL", "DefaultSchema, Schema", "page size, Pagesize"})
    void namesOfOtherDriversAreUnderstood(String alias, String name) {
        assertThat(ConnectionProperties.require(alias).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"Workspce, Workspace", "Shcema, Schema", "Passwort, APIToken", "Time out1, Timeout"})
    void anUnknownNameIsAnsweredWithTheNearest(String typed, String name) {
        assertThatThrownBy(() -> ConnectionProperties.require(typed))
                .isInstanceOf(ProfileRejectedException.class)
                .hasMessageEndingWith("Did you mean " + name + "?");
    }

    @Test
    void aNameLikeNoneIsAnsweredWithAllOfThem() {
        assertThatThrownBy(() -> ConnectionProperties.require("SocketFactoryClass"))
                .hasMessageContaining("is no connection property. Known are Source, Workspace, AuthScheme");
    }

    @Test
    void everySecretIsKnownAsOne() {
        assertThat(all().stream().filter(ConnectionProperty::sensitive).map(ConnectionProperty::name))
                .containsExactly(
                        "APIToken",
                        "AccessToken",
                        "OAuthClientSecret",
                        "OAuthVerifier",
                        "OAuthAccessToken",
                        "OAuthRefreshToken",
                        "ProxyPassword");
    }

    @ParameterizedTest
    @MethodSource("all")
    void aSecretsNameSaysThatItIsOne(ConnectionProperty property) {
        boolean sounds = property.name().matches("(?i).*(token|secret|password|verifier)$");
        assertThat(property.sensitive()).isEqualTo(sounds);
    }

    @Test
    void daysAreDays() {
        assertThat(ConnectionProperties.TOKEN_EXPIRES.normalize(" 2027-01-31 ")).isEqualTo("2027-01-31");
        assertThatThrownBy(() -> ConnectionProperties.TOKEN_EXPIRES.normalize("31.1.2027"))
                .hasMessage("TokenExpires: \"31.1.2027\" is no day. Give a day such as 2027-01-31.");
    }

    @Test
    void aProfileTellsWhichSecretsItUses() {
        ConnectionProfile byOAuth = ConnectionProfile.named("a").with(ConnectionProperties.AUTH_SCHEME, "OAuth");
        assertThat(byOAuth.requiredSecrets()).containsExactly(OAuthProperties.CLIENT_SECRET);
        assertThat(byOAuth.usableSecrets())
                .contains(OAuthProperties.REFRESH_TOKEN, NetworkProperties.PROXY_PASSWORD)
                .doesNotContain(ConnectionProperties.API_TOKEN);
        assertThat(byOAuth.with(NetworkProperties.PROXY_TYPE, "None").uses(NetworkProperties.PROXY_PASSWORD))
                .isFalse();
    }

    @Test
    void aProxyMayBeNamedWithoutSayingOfWhichKind() {
        ConnectionProfile usual = ConnectionProfile.named("a");
        assertThat(usual.uses(NetworkProperties.PROXY_SERVER)).isTrue();
        assertThat(usual.requires(NetworkProperties.PROXY_SERVER)).isFalse();
        assertThat(usual.with(NetworkProperties.PROXY_TYPE, "None").uses(NetworkProperties.PROXY_SERVER))
                .isFalse();
    }

    @Test
    void environmentVariablesAreDerivedFromTheName() {
        assertThat(ConnectionProperties.API_TOKEN.environmentVariable()).isEqualTo("BITQUARRY_APITOKEN");
    }

    @Test
    void everyCategoryHoldsSomething() {
        for (PropertyCategory category : PropertyCategory.values()) {
            assertThat(Stream.concat(
                            ConnectionProperties.in(category).stream(),
                            DriverOnlyProperties.all().stream().filter(property -> property.category() == category)))
                    .as(category.label())
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "' 50 ', 50", "+7, 7"})
    void numbersAreTrimmed(String written, String kept) {
        assertThat(ConnectionProperties.PAGESIZE.normalize(written)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "101", "ten", "", "1e2", "99999999999999999999"})
    void numbersOutOfRangeAreRefusedWithTheRange(String written) {
        assertThatThrownBy(() -> ConnectionProperties.PAGESIZE.normalize(written))
                .isInstanceOf(ProfileRejectedException.class)
                .hasMessageEndingWith("Give a whole number from 0 to 100.");
    }

    @ParameterizedTest
    @CsvSource({"YES, true", "0, false", "True, true", "off, false"})
    void switchesUnderstandWhatPeopleWrite(String written, String kept) {
        assertThat(ConnectionProperties.READONLY.normalize(written)).isEqualTo(kept);
    }

    @Test
    void aSwitchIsNothingElse() {
        assertThatThrownBy(() -> ConnectionProperties.READONLY.normalize("maybe"))
                .hasMessage("Readonly: \"maybe\" is neither true nor false. Give true or false.");
    }

    @Test
    void choicesAreKeptInTheCataloguesCase() {
        assertThat(ConnectionProperties.AUTH_SCHEME.normalize("apitoken")).isEqualTo("APIToken");
        assertThatThrownBy(() -> ConnectionProperties.AUTH_SCHEME.normalize("AccesToken"))
                .hasMessageEndingWith("Did you mean AccessToken?");
        assertThatThrownBy(() -> ConnectionProperties.AUTH_SCHEME.normalize("Kerberos"))
                .hasMessageEndingWith("Give one of APIToken, AccessToken, OAuth, OAuthClient, None.");
    }

    @Test
    void aUrlLosesItsLastSlash() {
        assertThat(ConnectionProperties.URL.normalize("http://127.0.0.1:8080/2.0/"))
                .isEqualTo("http://127.0.0.1:8080/2.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.bitbucket.org",
                "file:///etc/passwd",
                "jar:https://x/y!/z",
                "https://ann:secret@host/2.0",
                "https://host/2.0?token=secret",
                "https://host/#x",
                "https://ho st"
            })
    void aUrlIsHttpWithoutUserQueryAndFragment(String written) {
        assertThatThrownBy(() -> ConnectionProperties.URL.normalize(written))
                .isInstanceOf(ProfileRejectedException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void controlCharactersCannotReachAHeader() {
        assertThatThrownBy(() -> ConnectionProperties.USER.normalize("ann@example.com\r\nX-Evil: 1"))
                .isInstanceOf(ProfileRejectedException.class);
        assertThatThrownBy(() -> ConnectionProperties.API_TOKEN.normalize("abc\ndef"))
                .isInstanceOf(ProfileRejectedException.class)
                .hasMessageNotContaining("abc");
    }

    @Test
    void aSecretKeepsItsOuterSpaces() {
        assertThat(ConnectionProperties.API_TOKEN.normalize(" abc ")).isEqualTo(" abc ");
    }
}

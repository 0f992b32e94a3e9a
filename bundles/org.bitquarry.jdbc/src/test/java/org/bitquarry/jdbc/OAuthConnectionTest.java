package org.bitquarry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.emulator.OAuthConsumer;
import org.bitquarry.jdbc.internal.source.RequestReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that sign in by OAuth. */
class OAuthConnectionTest {
    private static final String CALLBACK = "http://localhost:33333";

    @TempDir
    private Path folder;

    private final Emulator emulator = Emulator.start(EmulatorOptions.demo());

    @AfterEach
    void close() {
        emulator.close();
    }

    private String url(String scheme) {
        return "jdbc:bitquarry:Workspace=acme;AuthScheme=" + scheme + ";OAuthClientId=" + OAuthConsumer.DEMO_KEY
                + ";URL=" + emulator.baseUri() + ";OAuthURL=" + emulator.oauthUri();
    }

    /** Each driver stands for a process of its own. */
    private String user(String url, Properties more) throws SQLException {
        Driver driver = new Driver(new RequestReader(Map.of(), folder.resolve("datasources")));
        more.setProperty("password", OAuthConsumer.DEMO_SECRET);
        try (Connection connection = driver.connect(url, more);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DisplayName FROM Information.CurrentUser")) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private String code() throws IOException, InterruptedException {
        String page = send(HttpRequest.newBuilder(URI.create(emulator.oauthUri()
                                + "/authorize?response_type=code&client_id=" + OAuthConsumer.DEMO_KEY
                                + "&redirect_uri=" + CALLBACK))
                        .build())
                .body();
        Matcher request = Pattern.compile("name=\"request\" value=\"([^\"]+)\"").matcher(page);
        assertThat(request.find()).isTrue();
        String location = send(HttpRequest.newBuilder(URI.create(emulator.oauthUri() + "/authorize"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("request=" + request.group(1) + "&decision=grant"))
                        .build())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return location.replaceAll(".*code=", "");
    }

    @Test
    void aConsumerConnectsForItself() throws SQLException {
        assertThat(user(url("OAuthClient"), new Properties())).isEqualTo("Ann Carter");
    }

    @Test
    void aVerifierSignsInAndTheLoginIsKeptForTheNextProcess() throws Exception {
        Properties first = new Properties();
        first.setProperty("OAuthVerifier", code());
        assertThat(user(url("OAuth"), first)).isEqualTo("Ann Carter");
        emulator.expireAccessTokens();
        assertThat(user(url("OAuth"), new Properties())).isEqualTo("Ann Carter");
        assertThat(folder.resolve("logins")).isDirectoryContaining("glob:**.secrets");
    }

    @Test
    void whoNeverSignedInIsToldHow() {
        SQLException refused = catchThrowableOfType(SQLException.class, () -> user(url("OAuth"), new Properties()));
        assertThat((Throwable) refused).hasMessageContaining("nobody has signed in yet");
        assertThat(refused.getSQLState()).isEqualTo("28000");
    }
}

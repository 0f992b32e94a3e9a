package org.bitquarry.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.bitquarry.jdbc.Demo.assertError;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.CategoryStore;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ProfileStore;
import org.bitquarry.emulator.Account;
import org.bitquarry.jdbc.internal.source.RequestReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DriverTest {
    private final Demo demo = new Demo();

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void driverManagerFindsTheDriverByItsUrl() throws SQLException {
        try (Connection connection = DriverManager.getConnection(demo.url(), Account.DEMO_EMAIL, Account.DEMO_TOKEN);
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("SELECT Slug FROM Information.Repositories ORDER BY Slug LIMIT 1")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("slug")).isEqualTo("api");
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void otherUrlsAreLeftToOtherDrivers() throws SQLException {
        assertThat(demo.driver.connect("jdbc:other:x", new Properties())).isNull();
        assertThat(demo.driver.acceptsURL("jdbc:other:x")).isFalse();
        assertThat(demo.driver.acceptsURL(" JDBC:Bitquarry:Workspace=a")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Workspase=x, Did you mean Workspace?",
        "socketFactory=java.lang.Object, is no connection property",
        "Timeout=soon, no whole number",
        "Pagesize=101, out of range",
        "Logfil=x, Did you mean Logfile?"
    })
    void whatCantBeMeantIsRefusedBeforeAnythingIsSent(String entry, String words) {
        SQLException error = catchThrowableOfType(SQLException.class, () -> demo.connect(entry));

        assertError(error)
                .isInstanceOf(SQLNonTransientConnectionException.class)
                .hasMessageContaining(words);
        assertThat(error.getSQLState()).isEqualTo("08001");
        assertThat(demo.sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Schema=web",
                "AuthScheme=APIToken",
                "MaxRows=5",
                "Pagesize=10",
                "Timeout=30",
                "Readonly=true",
                "IncludeDeleted=true",
                "Verbosity=3",
                "MaxAffectedRows=7",
                "CostGate=50",
                "max_rows=5",
                "page length=10",
                "DefaultSchema=web"
            })
    void theNamesThatUsersKnowAreUnderstood(String entry) throws SQLException {
        try (Connection connection = demo.connect(entry)) {
            assertThat(connection.isValid(0)).isTrue();
        }
    }

    @Test
    void unknownPropertiesAreRefusedLikeThoseOfTheUrl() {
        Properties properties = Demo.secret(Account.DEMO_TOKEN);
        properties.setProperty("schemaFactory", "org.example.Evil");

        assertThatThrownBy(() -> demo.driver.connect(demo.url(), properties))
                .hasMessageStartingWith("schemaFactory: is no connection property.");
    }

    @Test
    void aWrongTokenIsRefusedWhenConnecting() {
        SQLException error = catchThrowableOfType(
                SQLException.class, () -> demo.driver.connect(demo.url(), Demo.secret("wrong-secret-token")));

        assertError(error)
                .isInstanceOf(SQLInvalidAuthorizationSpecException.class)
                .hasMessageContaining("the credential was refused (401)");
        assertThat(error.getSQLState()).isEqualTo("28000");
        assertThat(stackTrace(error)).doesNotContain("wrong-secret-token");
    }

    @Test
    void aMissingTokenSaysWhereToPutIt() {
        assertThatThrownBy(() -> demo.driver.connect(demo.url(), new Properties()))
                .isInstanceOf(SQLInvalidAuthorizationSpecException.class)
                .hasMessage("Connect to Bitbucket: no APIToken was given. Give it as the password or the property"
                        + " APIToken, set BITQUARRY_APITOKEN in the environment, or connect with AuthScheme=None to"
                        + " public data.");
    }

    @Test
    void noNetworkIsTransient() {
        demo.emulator.faults().offline(true);

        SQLException error = catchThrowableOfType(SQLException.class, demo::connect);

        assertError(error)
                .isInstanceOf(SQLTransientConnectionException.class)
                .hasMessageContaining("refused the connection");
    }

    @Test
    void thePasswordIsTheAccessTokenWhenThatSchemeIsChosen() throws SQLException {
        try (Connection connection =
                demo.driver.connect(demo.url("AuthScheme=AccessToken"), Demo.secret(Account.DEMO_WORKSPACE_TOKEN))) {
            assertThat(connection.isValid(0)).isTrue();
        }
    }

    @Test
    void aSecretInTheUrlShowsNowhere() throws SQLException {
        String url = demo.url("APIToken=" + Account.DEMO_TOKEN);
        try (Connection connection = demo.driver.connect(url, new Properties())) {
            assertThat(connection.toString()).doesNotContain(Account.DEMO_TOKEN);
            assertThat(connection.getMetaData().getURL())
                    .startsWith("jdbc:bitquarry:Workspace=acme;")
                    .doesNotContain(Account.DEMO_TOKEN);
            SQLException error = catchThrowableOfType(
                    SQLException.class, () -> connection.createStatement().executeQuery("SELECT x FROM web.Nowhere"));
            assertThat(stackTrace(error)).doesNotContain(Account.DEMO_TOKEN);
        }
    }

    @Test
    void propertyInfoNamesEveryPropertyAndShowsNoSecret() throws SQLException {
        Properties given = Demo.secret("s3cret");
        DriverPropertyInfo[] infos =
                demo.driver.getPropertyInfo("jdbc:bitquarry:AuthScheme=AccessToken;AccessToken=s3cret", given);

        assertThat(infos)
                .extracting(info -> info.name)
                .contains("DSN", "Workspace", "AuthScheme", "APIToken", "Schema");
        assertThat(infos).extracting(info -> String.valueOf(info.value)).doesNotContain("s3cret");
        assertThat(required(infos)).containsExactly("Workspace", "AccessToken");
        assertThat(infos)
                .filteredOn(info -> info.name.equals("AuthScheme"))
                .singleElement()
                .satisfies(info -> {
                    assertThat(info.value).isEqualTo("AccessToken");
                    assertThat(info.choices).contains("APIToken", "None");
                });
    }

    private static List<String> required(DriverPropertyInfo[] infos) {
        return Arrays.stream(infos)
                .filter(info -> info.required)
                .map(info -> info.name)
                .toList();
    }

    @Test
    void requestsGoThroughTheProxy() throws SQLException {
        try (HoldingProxy proxy = new HoldingProxy(demo.emulator.baseUri());
                Connection connection = demo.connect("ProxyServer=127.0.0.1", "ProxyPort=" + proxy.port())) {
            assertThat(connection.isValid(0)).isTrue();
            assertThat(proxy.seen())
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("GET " + demo.emulator.baseUri() + "/"));
        }
    }

    @Test
    void aSavedDatasourceIsNamedAndItsPropertiesMayBeOverridden(@TempDir Path folder) throws SQLException {
        ProfileStore store = new ProfileStore(folder.resolve("datasources"));
        store.save(ConnectionProfile.named("acme at work")
                .with(ConnectionProperties.URL, demo.emulator.baseUri().toString())
                .with(ConnectionProperties.WORKSPACE, "acme")
                .with(ConnectionProperties.USER, Account.DEMO_EMAIL)
                .with(ConnectionProperties.SCHEMA, "web"));
        store.save(ConnectionProfile.named("demo").with(ConnectionProperties.SOURCE, "Demo"));
        Driver driver = new Driver(
                new RequestReader(Map.of("BITQUARRY_APITOKEN", Account.DEMO_TOKEN), folder.resolve("datasources")));

        try (Connection connection = driver.connect("jdbc:bitquarry:DSN=ACME at work", new Properties());
                Connection other = driver.connect("jdbc:bitquarry:DSN=acme at work;Schema=api", new Properties())) {
            assertThat(connection.getSchema()).isEqualTo("web");
            assertThat(other.getSchema()).isEqualTo("api");
        }
        assertThatThrownBy(() -> driver.connect("jdbc:bitquarry:DSN=nowhere", new Properties()))
                .hasMessage("Connect to Bitbucket: there is no datasource nowhere. There are: acme at work, demo.");
        assertThatThrownBy(() -> driver.connect("jdbc:bitquarry:DSN=demo", new Properties()))
                .hasMessageContaining("./bitquarry emulator");
    }

    @Test
    void theCapOfASavedDatasourcesCategoryHoldsWhateverTheUrlSays(@TempDir Path folder) throws SQLException {
        new ProfileStore(folder.resolve("datasources"))
                .save(ConnectionProfile.named("acme")
                        .withCategory(Optional.of(Category.PROD))
                        .with(ConnectionProperties.URL, demo.emulator.baseUri().toString())
                        .with(ConnectionProperties.WORKSPACE, "acme")
                        .with(ConnectionProperties.USER, Account.DEMO_EMAIL));
        new CategoryStore(folder.resolve("categories"))
                .put(CategoryRules.of(Category.PROD).withRequestCap(Optional.of(3)));
        Driver driver = new Driver(
                new RequestReader(Map.of("BITQUARRY_APITOKEN", Account.DEMO_TOKEN), folder.resolve("datasources")));
        String everywhere = "SELECT /*+ ALLOW_REQUESTS(500) */ Name FROM AllRepositories.Branches";

        try (Connection connection = driver.connect("jdbc:bitquarry:DSN=acme;RequestCap=900", new Properties());
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> readAll(statement, everywhere))
                    .hasMessageContaining("this datasource is capped at 3 a statement");
        }
    }

    private static void readAll(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                assertThat(rows.getString(1)).isNotEmpty();
            }
        }
    }

    @Test
    void theParentLoggerIsNone() {
        assertThatThrownBy(demo.driver::getParentLogger).isInstanceOf(SQLFeatureNotSupportedException.class);
    }

    private static String stackTrace(SQLException error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}

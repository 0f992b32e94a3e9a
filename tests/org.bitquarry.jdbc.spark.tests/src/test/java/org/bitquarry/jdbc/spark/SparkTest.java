package org.bitquarry.jdbc.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import java.util.stream.LongStream;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.bitquarry.emulator.Account;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.emulator.RecordedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Spark in local mode over the demo: what it reads, what it writes, and how many requests that takes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparkTest {
    private static final long PULL_REQUESTS = 27;
    private final Emulator emulator = Emulator.start(EmulatorOptions.demo().withHourlyBudget(0));
    private final SparkSession spark = SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate();

    private String url() {
        return "jdbc:bitquarry:URL=" + emulator.baseUri() + ";Workspace=acme;Schema=web";
    }

    private DataFrameReader jdbc() {
        return spark.read()
                .format("jdbc")
                .option("url", url())
                .option("driver", "org.bitquarry.jdbc.Driver")
                .option("user", Account.DEMO_EMAIL)
                .option("password", Account.DEMO_TOKEN);
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", Account.DEMO_EMAIL);
        properties.setProperty("password", Account.DEMO_TOKEN);
        properties.setProperty("driver", "org.bitquarry.jdbc.Driver");
        return properties;
    }

    /** Returns the requests about a list since the last time. */
    private List<String> sent(String path) {
        List<String> lines = emulator.requests().stream()
                .map(RecordedRequest::line)
                .filter(line -> line.contains(path))
                .toList();
        emulator.forgetRequests();
        lines.forEach(System.out::println);
        return lines;
    }

    @BeforeAll
    void quiet() {
        spark.sparkContext().setLogLevel("WARN");
    }

    @BeforeEach
    void forget() {
        emulator.forgetRequests();
    }

    @AfterAll
    void close() {
        spark.stop();
        emulator.close();
    }

    @Test
    void theSchemaOfATableCostsNoPage() {
        StructType schema = jdbc().option("dbtable", "PullRequests").load().schema();

        assertThat(schema.apply("Id").dataType()).isEqualTo(DataTypes.LongType);
        assertThat(schema.apply("Title").dataType().typeName()).startsWith("string");
        assertThat(schema.apply("CreatedOn").dataType()).isEqualTo(DataTypes.TimestampType);
        assertThat(sent("/pullrequests")).isEmpty();
    }

    @Test
    void filtersAndColumnsReachTheRequest() {
        List<Row> rows = jdbc().option("dbtable", "PullRequests")
                .load()
                .filter("State = 'OPEN' AND Id > 20")
                .select("Id", "Title")
                .collectAsList();

        assertThat(rows).isNotEmpty();
        assertThat(sent("/pullrequests")).singleElement().satisfies(line -> assertThat(line)
                .contains("OPEN", "20", "fields=")
                .doesNotContain("description"));
    }

    @Test
    void eachPartitionReadsItsPart() {
        Dataset<Row> rows = jdbc().option("dbtable", "PullRequests")
                .option("partitionColumn", "Id")
                .option("lowerBound", "1")
                .option("upperBound", "28")
                .option("numPartitions", "3")
                .load();

        assertThat(rows.rdd().getNumPartitions()).isEqualTo(3);
        assertThat(rows.select("Id").collectAsList()).hasSize((int) PULL_REQUESTS);
        assertThat(sent("/pullrequests")).hasSize(3).allMatch(line -> line.contains("id"));
    }

    @Test
    void eachPredicateIsAPartition() {
        Dataset<Row> rows = spark.read()
                .jdbc(url(), "PullRequests", new String[] {"State = 'OPEN'", "State <> 'OPEN'"}, properties());

        assertThat(rows.select("Id", "State").collectAsList()).hasSize((int) PULL_REQUESTS);
        assertThat(sent("/pullrequests")).hasSize(2);
    }

    @Test
    void aQueryIsAsGoodAsATable() {
        List<Row> rows = jdbc().option(
                        "query",
                        "SELECT State, COUNT(*) AS N FROM AllRepositories.PullRequests WHERE RepositorySlug = 'web'"
                                + " GROUP BY State")
                .load()
                .collectAsList();

        assertThat(rows.stream().mapToLong(row -> row.getLong(1)).sum()).isEqualTo(PULL_REQUESTS);
    }

    @Test
    void tablesAreJoinedInSpark() {
        jdbc().option("dbtable", "PullRequests").load().createOrReplaceTempView("requests");
        jdbc().option("dbtable", "PullRequestReviewers").load().createOrReplaceTempView("reviewers");

        List<Row> rows = spark.sql("SELECT r.Id, COUNT(*) FROM requests r JOIN reviewers v ON v.PullRequestId = r.Id"
                        + " WHERE r.State = 'OPEN' GROUP BY r.Id")
                .collectAsList();

        assertThat(rows).isNotEmpty();
    }

    @Test
    void rowsAreAppendedOnce() {
        StructType shape =
                new StructType().add("PullRequestId", DataTypes.LongType).add("ContentRaw", DataTypes.StringType);
        List<Row> comments = LongStream.rangeClosed(1, 5)
                .mapToObj(i -> RowFactory.create(27L, "From Spark " + i))
                .toList();
        spark.createDataFrame(comments, shape)
                .write()
                .mode(SaveMode.Append)
                .jdbc(url(), "PullRequestComments", properties());

        assertThat(sent("/comments"))
                .filteredOn(line -> line.startsWith("POST"))
                .hasSize(5);
        assertThat(jdbc().option("dbtable", "PullRequestComments")
                        .load()
                        .filter("PullRequestId = 27 AND ContentRaw LIKE 'From Spark %'")
                        .count())
                .isEqualTo(5);
    }
}

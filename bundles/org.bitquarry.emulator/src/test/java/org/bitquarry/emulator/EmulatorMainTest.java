package org.bitquarry.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.bitquarry.emulator.Arguments.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmulatorMainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void itTellsWhereItIsAndHowToGetIn() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(0);
        assertThat(run(ended, "--port", "0")).isZero();
        assertThat(out.toString(UTF_8))
                .containsPattern("http://127\\.0\\.0\\.1:\\d+/2\\.0")
                .contains(Account.DEMO_EMAIL, Account.DEMO_TOKEN, "no secrets");
    }

    @Test
    void askedForHelpItTellsItsOptionsAndEnds() throws InterruptedException {
        assertThat(run(new CountDownLatch(1), "--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("--port", "--faults", "3x503");
    }

    @Test
    void aPortThatIsTakenIsSaid() throws InterruptedException {
        try (Emulator other = Emulator.start(EmulatorOptions.demo())) {
            assertThat(run(new CountDownLatch(0), "--port", Integer.toString(other.port())))
                    .isEqualTo(2);
            assertThat(err.toString(UTF_8)).contains(Integer.toString(other.port()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port",
                "--port x",
                "--port 70000",
                "--data small",
                "--colour red",
                "--faults often",
                "--faults 1x200",
                "--latency -5"
            })
    void argumentsThatMakeNoSenseAreRefusedWithTheUsage(String arguments) throws InterruptedException {
        assertThat(run(new CountDownLatch(0), arguments.split(" "))).isEqualTo(3);
        assertThat(err.toString(UTF_8)).contains("usage: bitquarry emulator");
    }

    @Test
    void argumentsBecomeOptions() throws UsageException {
        EmulatorOptions options = Arguments.parse(
                        "--seed",
                        "7",
                        "--data",
                        "bench",
                        "--latency",
                        "20",
                        "--port",
                        "0",
                        "--budget",
                        "9",
                        "--state",
                        "x.json")
                .options();
        assertThat(options.data()).isEqualTo(EmulatorOptions.DataSet.BENCH);
        assertThat(options.seed()).isEqualTo(7);
        assertThat(options.latency()).isEqualTo(Duration.ofMillis(20));
        assertThat(options.hourlyBudget()).isEqualTo(9);
        assertThat(options.state()).contains(Path.of("x.json"));
    }

    @Test
    void faultsAreReadAndTakePlace() throws UsageException {
        var specs = Arguments.parse("--faults", "2x503 GET /user; 1xdrop PUT; 1xdelay=5")
                .faults();
        assertThat(specs)
                .extracting(FaultSpec::kind)
                .containsExactly(FaultSpec.Kind.STATUS, FaultSpec.Kind.DROP, FaultSpec.Kind.DELAY);
        try (Emulator emulator = Emulator.start(EmulatorOptions.demo());
                Browser browser = new Browser(emulator)) {
            specs.getFirst().addTo(emulator.faults());
            assertThat(browser.get("/workspaces/acme").status()).isEqualTo(200);
            assertThat(browser.get("/user").status()).isEqualTo(503);
            assertThat(browser.get("/user").status()).isEqualTo(503);
            assertThat(browser.get("/user").status()).isEqualTo(200);
        }
    }

    @Test
    void aFaultWithoutCountIsRefused() {
        assertThatExceptionOfType(UsageException.class).isThrownBy(() -> FaultSpec.parse("503 GET"));
    }

    private int run(CountDownLatch ended, String... arguments) throws InterruptedException {
        return EmulatorMain.run(arguments, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), ended);
    }
}

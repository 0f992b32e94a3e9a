package org.bitquarry.workbench.core.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.bitquarry.model.error.Problem;
import org.bitquarry.workbench.core.log.HttpLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResetDemoJobTest {
    @TempDir
    Path area;

    private static Optional<Problem> reset(DemoDay day) throws InterruptedException {
        ResetDemoJob job = new ResetDemoJob(day.demo, day.dataSources, new HttpLog(InstantSource.system()));
        job.schedule();
        job.join();
        assertThat(job.getResult().isOK()).as("no dialog opens").isTrue();
        return job.outcome().orElseThrow();
    }

    @Test
    void theFirstDayComesBackAndWhatWasConnectedIsConnectedAnew() throws InterruptedException {
        try (DemoDay day = new DemoDay(area)) {
            String before = day.title();
            day.setTitle("Gone after the reset");
            DataSource stale = day.connected();

            assertThat(reset(day)).isEmpty();

            assertThat(day.dataSources.connected("demo"))
                    .hasValueSatisfying(live -> assertThat(live.connector()).isNotSameAs(stale.connector()));
            assertThat(day.title()).isEqualTo(before);
        }
        try (DemoDay day = new DemoDay(area)) {
            assertThat(day.title()).as("after another start").isNotEqualTo("Gone after the reset");
        }
    }

    @Test
    void whatWasNotConnectedStaysSo() throws InterruptedException {
        try (DemoDay day = new DemoDay(area)) {
            assertThat(reset(day)).isEmpty();

            assertThat(day.dataSources.connected("demo")).isEmpty();
        }
    }
}

package org.bitquarry.workbench.core.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoWorkspaceTest {
    @TempDir
    Path area;

    @Test
    void nothingIsThereUntilItIsNeeded() {
        try (DemoDay day = new DemoDay(area)) {
            assertThat(day.demo).isNotNull();
            assertThat(area).isEmptyDirectory();
        }
    }

    @Test
    void everyStartHasATokenOfItsOwnThatNobodyIsShown() {
        DemoWorkspace.Endpoint first;
        try (DemoDay day = new DemoDay(area)) {
            first = day.demo.endpoint();
            assertThat(day.demo.endpoint()).as("it runs once").isEqualTo(first);
        }
        try (DemoDay day = new DemoDay(area)) {
            assertThat(day.demo.endpoint().token()).isNotEqualTo(first.token()).hasSizeGreaterThan(30);
        }
        assertThat(first.toString()).doesNotContain(first.token());
        assertThat(first.baseUri().getHost()).isEqualTo("127.0.0.1");
    }

    @Test
    void editsAreThereAfterAnotherStart() throws InterruptedException {
        try (DemoDay day = new DemoDay(area)) {
            day.setTitle("Seen tomorrow, too");
        }
        try (DemoDay day = new DemoDay(area)) {
            assertThat(day.title()).isEqualTo("Seen tomorrow, too");
        }
    }

    @Test
    void whatIsNewWasDoneTheDayBeforeHoweverLateItIs() throws InterruptedException {
        Instant noon = Instant.parse("2031-03-02T12:00:00Z");
        try (DemoDay day = new DemoDay(area, Clock.fixed(noon, ZoneOffset.UTC))) {
            assertThat(day.newest()).isBetween(noon.minus(Duration.ofDays(2)), noon);
        }
    }

    @Test
    void closingEndsItAndTheNextWhoNeedsItStartsIt() throws InterruptedException {
        try (DemoDay day = new DemoDay(area)) {
            DemoWorkspace.Endpoint before = day.demo.endpoint();
            day.demo.close();

            assertThat(day.title()).isNotBlank();
            assertThat(day.demo.endpoint().token()).isNotEqualTo(before.token());
        }
    }
}

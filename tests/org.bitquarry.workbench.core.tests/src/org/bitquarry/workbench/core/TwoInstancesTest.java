package org.bitquarry.workbench.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.SessionCredentials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances on one data area: what one does, the other one sees. */
class TwoInstancesTest {
    @TempDir
    Path folder;

    private final Semaphore told = new Semaphore(0);
    private WorkbenchCore mine = null;
    private WorkbenchCore other = null;

    @BeforeEach
    void open() {
        mine = core();
        other = core();
        other.dataSources().onChange(event -> told.release());
        other.categories().onChange(told::release);
        other.followOthers();
        other.followOthers();
    }

    @AfterEach
    void close() {
        mine.close();
        other.close();
    }

    private WorkbenchCore core() {
        return new WorkbenchCore(folder, new SessionCredentials(), Clock.systemUTC(), (profile, secrets) -> {
            throw new IllegalStateException("connects nothing");
        });
    }

    /** Looks again after each word of a change; without one it looks now and then, for systems that watch by polling. */
    private void waitUntil(String what, BooleanSupplier condition) throws InterruptedException {
        for (int looks = 0; looks < 120 && !condition.getAsBoolean(); looks++) {
            told.tryAcquire(500, TimeUnit.MILLISECONDS);
        }
        assertThat(condition.getAsBoolean()).as(what).isTrue();
    }

    @Test
    void aDatasourceIsSeenChangedAndGone() throws InterruptedException {
        mine.dataSources().save(ConnectionProfile.named("acme"));
        waitUntil("it is there", () -> other.dataSources().profile("acme").isPresent());

        mine.dataSources().save(ConnectionProfile.named("acme").withGroup("Work"));
        waitUntil(
                "it has moved",
                () -> other.dataSources().profile("acme").orElseThrow().group().equals("Work"));

        mine.dataSources().remove("acme");
        waitUntil("it is gone", () -> other.dataSources().profile("acme").isEmpty());
    }

    @Test
    void aCategoryIsSeen() throws InterruptedException {
        CategoryRules careless = CategoryRules.of(Category.PROD).withConfirmsCommits(false);

        mine.categories().put(careless);

        waitUntil("it is known", () -> other.categories().of(Category.PROD).equals(careless));
    }
}

package org.bitquarry.workbench.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.UnreachableException;
import org.bitquarry.model.exchange.ExchangeListener;
import org.junit.jupiter.api.Test;

/** However the work ends, the job ends well, and what a person should know is told. */
class RequestJobTest {
    private final List<Problem> told = new ArrayList<>();

    private void run(RequestJob.Work work) throws InterruptedException {
        RequestJob job = new RequestJob("Ask", ExchangeListener.NONE, work, told::add);
        job.schedule();
        job.join();

        assertThat(job.getResult().isOK()).isTrue();
    }

    @Test
    void whatSucceedsTellsNothing() throws InterruptedException {
        run(context -> context.cancellation().check("Ask"));

        assertThat(told).isEmpty();
    }

    @Test
    void aFailureOfTheSourceIsTold() throws InterruptedException {
        Problem problem = new Problem("Ask", "nobody answered.", "Try again.");

        run(context -> {
            throw new UnreachableException(problem, null);
        });

        assertThat(told).containsExactly(problem);
    }

    @Test
    void anErrorOfTheMachineIsNoStop() throws InterruptedException {
        RequestJob job = new RequestJob(
                "Ask",
                ExchangeListener.NONE,
                context -> {
                    throw new OutOfMemoryError("of a test");
                },
                told::add);
        job.schedule();
        job.join();

        assertThat(told).singleElement().asString().contains("Bitquarry itself failed");
    }

    @Test
    void whatAPersonStoppedTellsNothing() throws InterruptedException {
        run(context -> {
            context.cancellation().cancel();
            context.cancellation().check("Ask");
        });

        assertThat(told).isEmpty();
    }

    @Test
    void aBugOfOursIsToldInWords() throws InterruptedException {
        run(context -> {
            throw new IllegalStateException("secret details");
        });

        assertThat(told)
                .singleElement()
                .asString()
                .contains("Bitquarry itself failed")
                .doesNotContain("secret details");
    }
}

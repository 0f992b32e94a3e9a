package org.bitquarry.bitbucket.scan;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.bitquarry.bitbucket.http.BitbucketHttp;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.RequestContext;

/** What a cursor reads with: ends all fetches of the cursor at once, whether its statement is cancelled or it is closed. */
final class Reading implements AutoCloseable {
    private final BitbucketHttp http;
    private final ExecutorService threads;
    private final CancellationToken own = new CancellationToken();
    private final RequestContext context;
    private final CancellationToken.Registration registration;

    Reading(BitbucketHttp http, ExecutorService threads, RequestContext outer) {
        this.http = http;
        this.threads = threads;
        context = new RequestContext(own, outer.exchanges());
        registration = outer.cancellation().onCancel(own::cancel);
    }

    BitbucketHttp http() {
        return http;
    }

    RequestContext context() {
        return context;
    }

    /** Runs something in a thread of its own. */
    <T> Future<T> start(java.util.concurrent.Callable<T> work) {
        return threads.submit(work);
    }

    /** Waits for what was started; its error is thrown here. */
    <T> T await(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof BitquarryException problem) {
                throw problem;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            own.cancel();
            Thread.currentThread().interrupt();
            throw new CancelledException(new Problem("Reading", "stopped on request.", ""), interrupted);
        }
    }

    @Override
    public void close() {
        registration.close();
        own.cancel();
    }
}

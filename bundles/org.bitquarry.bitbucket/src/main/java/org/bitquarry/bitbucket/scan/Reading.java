package org.bitquarry.bitbucket.scan;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
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
    private final KnownSizes sizes;
    private final SlashedNames names;
    private final CancellationToken own = new CancellationToken();
    private final RequestContext context;
    private final CancellationToken.Registration registration;

    Reading(BitbucketHttp http, ExecutorService threads, KnownSizes sizes, RequestContext outer) {
        this(http, threads, sizes, new SlashedNames(http), outer);
    }

    private Reading(
            BitbucketHttp http, ExecutorService threads, KnownSizes sizes, SlashedNames names, RequestContext outer) {
        this.names = names;
        this.http = http;
        this.threads = threads;
        this.sizes = sizes;
        context = new RequestContext(own, outer.exchanges());
        registration = outer.cancellation().onCancel(own::cancel);
    }

    /** Returns a part of this reading that can be ended alone. */
    Reading part() {
        return new Reading(http, threads, sizes, names, context);
    }

    KnownSizes sizes() {
        return sizes;
    }

    SlashedNames names() {
        return names;
    }

    BitbucketHttp http() {
        return http;
    }

    RequestContext context() {
        return context;
    }

    /** Runs something in a thread of its own. */
    <T> Future<T> start(java.util.concurrent.Callable<T> work) {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException closed) {
            throw stopped(closed);
        }
    }

    private static CancelledException stopped(Exception cause) {
        return new CancelledException(new Problem("Reading", "stopped on request.", ""), cause);
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
            throw stopped(interrupted);
        }
    }

    /** Waits for what was started; tells whether it failed for a reason that may have passed. */
    boolean broke(Future<?> work) {
        try {
            await(work);
            return false;
        } catch (BitquarryException failure) {
            return failure.mayPass();
        }
    }

    @Override
    public void close() {
        registration.close();
        own.cancel();
    }
}

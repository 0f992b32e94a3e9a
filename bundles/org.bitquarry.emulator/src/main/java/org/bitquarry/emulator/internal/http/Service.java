package org.bitquarry.emulator.internal.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Answers requests: who asks, what for, may they, and within their budget. One write or many reads at a time.
 */
public final class Service {
    private final Router router;
    private final Budget budget;
    private final Journal journal;
    private final Supplier<Runnable> checkpoint;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /** @param checkpoint gives what takes back the identifiers that were handed out since */
    public Service(Router router, Budget budget, Journal journal, Supplier<Runnable> checkpoint) {
        this.router = router;
        this.budget = budget;
        this.journal = journal;
        this.checkpoint = checkpoint;
    }

    /** Refusals are answers, too. */
    public Answer answer(Request request) {
        Map<String, String> headers = new LinkedHashMap<>();
        Answer answer;
        try {
            Router.Match match = router.find(request.method(), request.path());
            describe(request.caller(), match.route().scopes(), headers);
            headers.putAll(budget.spend(request));
            match.route().scopes().check(request.caller());
            answer = project(request, handle(match.route(), request.withVariables(match.variables())));
        } catch (ApiFailure failure) {
            answer = failure.answer();
        }
        for (Map.Entry<String, String> header : headers.entrySet()) {
            answer = answer.withHeader(header.getKey(), header.getValue());
        }
        return answer;
    }

    /** Runs something that must not meet any request. */
    public void exclusively(Runnable action) {
        lock.writeLock().lock();
        try {
            action.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Plays a write again, whatever its caller may do, and without keeping it. Must run within {@link #exclusively}. */
    public boolean play(Request request) {
        try {
            Router.Match match = router.find(request.method(), request.path());
            return match.route()
                    .handler()
                    .handle(request.withVariables(match.variables()))
                    .succeeded();
        } catch (ApiFailure failure) {
            return false;
        }
    }

    private Answer handle(Route route, Request request) {
        if (journal.isBehind()) {
            exclusively(journal::catchUp);
        }
        var needed = route.isReading() ? lock.readLock() : lock.writeLock();
        needed.lock();
        try {
            return route.isReading()
                    ? route.handler().handle(request)
                    : journal.write(request, () -> write(route, request));
        } finally {
            needed.unlock();
        }
    }

    /** A refused write leaves no gap in the identifiers: played again, the others get the same ones. */
    private Answer write(Route route, Request request) {
        Runnable undo = checkpoint.get();
        boolean done = false;
        try {
            Answer answer = route.handler().handle(request);
            done = answer.succeeded();
            return answer;
        } finally {
            if (!done) {
                undo.run();
            }
        }
    }

    private static Answer project(Request request, Answer answer) {
        if (!answer.succeeded() || answer.json().isEmpty()) {
            return answer;
        }
        List<String> hidden = answer.hidden();
        String fields = request.parameters().filled("fields").orElse("");
        return fields.isEmpty() && hidden.isEmpty()
                ? answer
                : answer.withJson(Projection.parse(fields).apply(answer.json().get(), hidden));
    }

    private static void describe(Caller caller, Scopes scopes, Map<String, String> headers) {
        headers.put("X-OAuth-Scopes", String.join(", ", caller.granted()));
        headers.put(
                "X-Accepted-OAuth-Scopes", caller.hasOAuthScopes() ? scopes.oauth() : String.join(", ", scopes.api()));
        headers.put("X-Credential-Type", caller.credentialType());
    }
}

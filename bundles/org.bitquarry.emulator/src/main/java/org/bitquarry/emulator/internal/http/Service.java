package org.bitquarry.emulator.internal.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Answers requests: who asks, what for, may they, and within their budget. One write or many reads at a time.
 */
public final class Service {
    private final Router router;
    private final Budget budget;
    private final Journal journal;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    public Service(Router router, Budget budget, Journal journal) {
        this.router = router;
        this.budget = budget;
        this.journal = journal;
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

    private Answer handle(Route route, Request request) {
        var needed = request.isRead() ? lock.readLock() : lock.writeLock();
        needed.lock();
        try {
            Answer answer = route.handler().handle(request);
            if (!request.isRead() && answer.succeeded()) {
                journal.written(request);
            }
            return answer;
        } finally {
            needed.unlock();
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
                "X-Accepted-OAuth-Scopes", caller.isAccessToken() ? scopes.oauth() : String.join(", ", scopes.api()));
        headers.put("X-Credential-Type", caller.isAccessToken() ? "access_token" : "apikey");
    }
}

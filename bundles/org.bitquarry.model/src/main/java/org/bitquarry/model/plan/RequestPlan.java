package org.bitquarry.model.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The requests that a statement or a change set will send.
 *
 * @param requests in their order
 * @param checkedLocally what is left to do here, each as a phrase
 * @param advice how to spend fewer requests
 */
public record RequestPlan(List<PlannedRequest> requests, List<String> checkedLocally, List<String> advice) {
    /** Copies the lists. */
    public RequestPlan {
        requests = List.copyOf(requests);
        checkedLocally = List.copyOf(checkedLocally);
        advice = List.copyOf(advice);
    }

    /** Sends nothing. */
    public static RequestPlan empty() {
        return new RequestPlan(List.of(), List.of(), List.of());
    }

    /** Returns the number of requests that are expected. */
    public long expectedRequests() {
        return requests.stream().mapToLong(PlannedRequest::count).sum();
    }

    /** Tells whether more requests than expected may be sent, because the length of a list is not known. */
    public boolean isOpen() {
        return requests.stream().anyMatch(PlannedRequest::open);
    }

    /** Appends another plan. */
    public RequestPlan and(RequestPlan other) {
        return new RequestPlan(
                joined(requests, other.requests),
                joined(checkedLocally, other.checkedLocally),
                joined(advice, other.advice));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}

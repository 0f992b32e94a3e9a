package org.bitquarry.emulator.internal.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The faults that are still to come. Thread-safe. */
public final class FaultPlan {
    private final List<Rule> rules = new ArrayList<>();

    /** What goes wrong. */
    public sealed interface Fault {
        /** Something else is answered, and the request is not carried out. */
        record Instead(Answer answer) implements Fault {}

        /** The connection ends without an answer, and the request is not carried out. */
        record Dropped() implements Fault {}

        /** The request is carried out, and the connection ends without an answer. */
        record AnswerLost() implements Fault {}

        /** The request is carried out, and the answer ends in the middle. */
        record Truncated() implements Fault {}

        /** The request is carried out, and its answer is no JSON. */
        record Malformed() implements Fault {}

        /** The request is carried out, later. */
        record Delayed(Duration by) implements Fault {}
    }

    private static final class Rule {
        private final BiPredicate<String, String> applies;
        private final Fault fault;
        private int left;

        Rule(int left, BiPredicate<String, String> applies, Fault fault) {
            this.left = left;
            this.applies = applies;
            this.fault = fault;
        }
    }

    /** @param applies to a method and a raw path that starts with {@code /2.0} */
    public synchronized void add(int times, BiPredicate<String, String> applies, Fault fault) {
        rules.add(new Rule(times, applies, fault));
    }

    public synchronized void clear() {
        rules.clear();
    }

    synchronized Optional<Fault> take(String method, String path) {
        for (Iterator<Rule> each = rules.iterator(); each.hasNext(); ) {
            Rule rule = each.next();
            if (rule.applies.test(method, path)) {
                rule.left--;
                if (rule.left <= 0) {
                    each.remove();
                }
                return Optional.of(rule.fault);
            }
        }
        return Optional.empty();
    }
}

package org.bitquarry.emulator;

import java.time.Duration;
import java.util.function.BiPredicate;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiServer;
import org.bitquarry.emulator.internal.http.ErrorPages;
import org.bitquarry.emulator.internal.http.FaultPlan;
import org.bitquarry.emulator.internal.http.FaultPlan.Fault;

/** Makes requests go wrong on purpose. Rules apply in the order in which they were given, each as often as it says. Thread-safe. */
public final class Faults {
    private final FaultPlan plan;
    private final ApiServer server;

    Faults(FaultPlan plan, ApiServer server) {
        this.plan = plan;
        this.server = server;
    }

    /** Starts a rule for the next requests. */
    public Rule next(int requests) {
        return new Rule(requests, (method, path) -> true);
    }

    /** Closes the listening socket and every connection, or listens again on the same port. */
    public void offline(boolean offline) {
        if (offline) {
            server.close();
        } else {
            server.open();
        }
    }

    /** Forgets the rules that have not been used up. */
    public void clear() {
        plan.clear();
    }

    /** A rule without its consequence. */
    public final class Rule {
        private final int requests;
        private final BiPredicate<String, String> applies;

        private Rule(int requests, BiPredicate<String, String> applies) {
            this.requests = requests;
            this.applies = applies;
        }

        /** Limits the rule to a method and paths that a predicate accepts: raw, with {@code /2.0} in front. */
        public Rule matching(BiPredicate<String, String> methodAndPath) {
            return new Rule(requests, applies.and(methodAndPath));
        }

        /** Limits the rule to a method. */
        public Rule of(String method) {
            return matching((asked, path) -> asked.equals(method));
        }

        /** Limits the rule to paths that hold a text. */
        public Rule at(String partOfPath) {
            return matching((method, path) -> path.contains(partOfPath));
        }

        /** Answers this instead of carrying out the request. */
        public void answer(int status, String body, String contentType) {
            add(new Fault.Instead(Answer.text(status, contentType, body)));
        }

        /** Answers a status with the body that the API gives it: JSON, text, or a large HTML page with the user's data. */
        public void answer(int status) {
            add(new Fault.Instead(ErrorPages.answer(status)));
        }

        /** Ends the connection without carrying out the request. */
        public void dropConnection() {
            add(new Fault.Dropped());
        }

        /** Carries out the request and ends the connection without an answer. */
        public void loseAnswer() {
            add(new Fault.AnswerLost());
        }

        /** Carries out the request and answers something that is no JSON, as JSON. */
        public void malformedJson() {
            add(new Fault.Malformed());
        }

        /** Carries out the request and ends the connection in the middle of the body. */
        public void truncateBody() {
            add(new Fault.Truncated());
        }

        /** Waits before the request is carried out. */
        public void delay(Duration duration) {
            add(new Fault.Delayed(duration));
        }

        private void add(Fault fault) {
            plan.add(requests, applies, fault);
        }
    }
}

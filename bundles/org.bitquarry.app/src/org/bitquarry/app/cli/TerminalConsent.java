package org.bitquarry.app.cli;

import java.io.IOException;
import java.util.Locale;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.workbench.core.query.CarefulQuery;
import org.bitquarry.workbench.core.query.Consent;
import org.bitquarry.workbench.core.query.ConsentQuestion;

/**
 * Asks whoever sits at the terminal. Where nobody does, only what was allowed on the command line is sent.
 *
 * @param terminal where the question stands
 * @param allowed by {@code --yes}
 */
record TerminalConsent(Terminal terminal, boolean allowed) implements Consent {
    @Override
    public boolean isGiven(ConsentQuestion question, RequestPlan plan, CancellationToken cancellation) {
        if (allowed) {
            return true;
        }
        terminal.messages().println(question.warning());
        terminal.messages().println(PlanText.of(plan).stripTrailing());
        try {
            String answer = terminal.ask(sentence(question)).orElseThrow(() -> unasked(question));
            return question.word().isPresent()
                    ? question.accepts(answer)
                    : answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
        } catch (IOException unread) {
            throw unasked(question);
        }
    }

    private static String sentence(ConsentQuestion question) {
        return question.word().map(word -> "Type " + word + " to send it: ").orElse("Send it? [y/N] ");
    }

    private static QueryRejectedException unasked(ConsentQuestion question) {
        return CarefulQuery.keptBack(new Problem(
                "Change something on " + question.datasource(),
                "its category wants a person to confirm that, and nobody can be asked here.",
                "Look at the requests above; --yes sends them."));
    }
}

package org.bitquarry.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bitquarry.engine.Completion.Kind;
import org.bitquarry.model.error.QueryRejectedException;
import org.bitquarry.model.exchange.RequestContext;
import org.junit.jupiter.api.Test;

class OfferedFunctionsTest {
    private final Engine engine = new Engine(Data.of(Ability.NOTHING));
    private final SqlSession session = new SqlSession(Optional.of("web"));

    @Test
    void completionOffersOnlyFunctionsThatThereAre() {
        List<String> offered = engine.complete("SELECT ", 7, session).stream()
                .filter(completion -> completion.kind() == Kind.FUNCTION)
                .map(Completion::text)
                .toList();

        assertThat(offered).hasSizeGreaterThan(40).allSatisfy(call -> assertThat(complaint(call))
                .doesNotContain("there is no function")
                .doesNotContain("there is no column"));
    }

    /** Returns what is wrong with a call without values; the first sentence of the engine's answer. */
    private String complaint(String call) {
        String closed = call.endsWith("(") ? call + ")" : call;
        String compared = call.startsWith("L_") ? "UpdatedOn = " + closed : closed + " IS NULL";
        try {
            engine.prepare("SELECT 1 FROM PullRequests WHERE " + compared, session, RequestContext.unobserved());
            return "";
        } catch (QueryRejectedException rejected) {
            return rejected.problem().cameBack();
        }
    }
}

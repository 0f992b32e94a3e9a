package org.bitquarry.bitbucket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ToldScopesTest {
    private final ToldScopes scopes = new ToldScopes();

    @Test
    void theNewestAnswerThatTellsReplacesOthers() {
        assertThat(scopes.newest()).isEmpty();

        scopes.learn(answer(200, "pullrequest, account"));
        assertThat(scopes.newest()).containsExactly("pullrequest", "account");

        scopes.learn(answer(403, "pullrequest:write"));
        assertThat(scopes.newest()).containsExactly("pullrequest:write");
    }

    @Test
    void anAnswerThatTellsNothingChangesNothing() {
        scopes.learn(answer(200, "pullrequest"));
        scopes.learn(answer(500, ""));
        scopes.learn(new RawAnswer(200, Map.of(), new byte[0]));

        assertThat(scopes.newest()).containsExactly("pullrequest");
    }

    @Test
    void aCredentialThatIsRefusedIsKnownNoMore() {
        scopes.learn(answer(200, "pullrequest"));
        scopes.learn(answer(401, "pullrequest"));

        assertThat(scopes.newest()).isEmpty();
    }

    private static RawAnswer answer(int status, String told) {
        return new RawAnswer(status, Map.of("x-oauth-scopes", told), new byte[0]);
    }
}

package org.bitquarry.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.bitquarry.model.error.CancelledException;
import org.junit.jupiter.api.Test;

class CancellationTokenTest {
    private final CancellationToken token = new CancellationToken();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void runsItsActionsOnce() {
        var unused = token.onCancel(runs::incrementAndGet);
        token.cancel();
        token.cancel();
        assertThat(runs).hasValue(1);
        assertThat(token.isCancelled()).isTrue();
    }

    @Test
    void runsALateActionAtOnce() {
        token.cancel();
        var unused = token.onCancel(runs::incrementAndGet);
        assertThat(runs).hasValue(1);
    }

    @Test
    void forgetsAnActionWhoseRegistrationIsClosed() {
        token.onCancel(runs::incrementAndGet).close();
        token.cancel();
        assertThat(runs).hasValue(0);
    }

    @Test
    void checkThrowsOnlyAfterCancellation() {
        assertThatCode(() -> token.check("Reading")).doesNotThrowAnyException();
        token.cancel();
        assertThatThrownBy(() -> token.check("Reading web.Branches"))
                .isInstanceOf(CancelledException.class)
                .hasMessage("Reading web.Branches: stopped on request.");
    }
}

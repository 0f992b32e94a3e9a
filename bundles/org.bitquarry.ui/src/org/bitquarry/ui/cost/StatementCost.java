package org.bitquarry.ui.cost;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.workbench.core.query.CostConsent;
import org.bitquarry.workbench.core.query.CostQuestion;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Asks in a dialog before a statement sends more requests than its cost gate allows; the statement's job waits. Made on the UI
 * thread, asks from any other one.
 */
public final class StatementCost implements CostConsent {
    private final Control owner;
    private final Display display;
    private Optional<Consumer<RequestPlan>> plans = Optional.empty();

    /** Asks in front of the window of a control; once that is gone, the answer is no. */
    public StatementCost(Control owner) {
        this.owner = owner;
        this.display = owner.getDisplay();
    }

    /** Says who shows the plan when a person wants to see it; for the UI thread. */
    public void onPlan(Consumer<RequestPlan> show) {
        plans = Optional.of(show);
    }

    @Override
    public OptionalInt allowed(CostQuestion question, CancellationToken cancellation) {
        CompletableFuture<OptionalInt> answer = new CompletableFuture<>();
        try (CancellationToken.Registration stopped =
                cancellation.onCancel(() -> answer.complete(OptionalInt.empty()))) {
            display.asyncExec(() -> ask(question, answer));
            return answer.join();
        } catch (SWTException closed) {
            if (display.isDisposed()) {
                return OptionalInt.empty();
            }
            throw closed;
        }
    }

    private void ask(CostQuestion question, CompletableFuture<OptionalInt> answer) {
        if (owner.isDisposed() || answer.isDone()) {
            answer.complete(OptionalInt.empty());
            return;
        }
        CostDialog dialog = new CostDialog(owner.getShell(), question, plans.isPresent());
        dialog.ask(given -> {
            if (given.plan()) {
                plans.ifPresent(show -> show.accept(question.plan()));
            }
            answer.complete(given.allowed());
        });
        // Whoever stops the statement takes the question back.
        answer.thenRun(() -> display.asyncExec(dialog::close));
    }
}

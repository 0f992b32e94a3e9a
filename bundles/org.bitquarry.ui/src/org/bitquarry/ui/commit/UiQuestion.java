package org.bitquarry.ui.commit;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.bitquarry.model.exchange.CancellationToken;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * Asks in dialogs for a thread that waits. Made on the UI thread, asks from any other one; once the window is gone, or
 * whoever asks is stopped, the answer is the one that does nothing.
 */
final class UiQuestion {
    private final Control owner;
    private final Display display;

    /** Asks in front of the window of a control. */
    UiQuestion(Control owner) {
        this.owner = owner;
        this.display = owner.getDisplay();
    }

    /**
     * Opens a dialog and waits until it is closed.
     *
     * @param make makes it
     * @param read makes the answer of it, when it is closed
     * @param otherwise the answer when nobody can be asked
     */
    <D extends Dialog, T> T ask(
            Function<Shell, D> make, Function<D, T> read, T otherwise, CancellationToken cancellation) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try (CancellationToken.Registration stopped = cancellation.onCancel(() -> answer.complete(otherwise))) {
            display.asyncExec(() -> open(make, read, otherwise, answer));
            return answer.join();
        } catch (SWTException closed) {
            if (display.isDisposed()) {
                return otherwise;
            }
            throw closed;
        }
    }

    private <D extends Dialog, T> void open(
            Function<Shell, D> make, Function<D, T> read, T otherwise, CompletableFuture<T> answer) {
        if (owner.isDisposed() || answer.isDone()) {
            answer.complete(otherwise);
            return;
        }
        D dialog = make.apply(owner.getShell());
        dialog.setBlockOnOpen(false);
        dialog.open();
        dialog.getShell().addListener(SWT.Dispose, gone -> answer.complete(read.apply(dialog)));
        // Whoever stops takes the question back.
        answer.thenRun(() -> display.asyncExec(dialog::close));
    }
}

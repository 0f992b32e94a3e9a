package org.bitquarry.ui.sql;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.bitquarry.engine.SqlFinding;
import org.bitquarry.engine.SqlFold;
import org.bitquarry.engine.SqlName;
import org.bitquarry.engine.SqlOutline;
import org.bitquarry.engine.SqlPart;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.exchange.CancellationToken;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Reads a text in a job while it is typed; only the newest text counts. Asked on the UI thread, which is never kept
 * waiting.
 */
final class TextReader {
    /** So long nobody types: what is half a word is not judged. */
    private static final int PAUSE_MILLIS = 200;

    private final SqlInsight insight;
    private final Executor ui;
    private final BiConsumer<String, Words> onWords;
    private final BiConsumer<String, List<SqlFinding>> onFindings;
    private final Job job = Job.createSystem("Read SQL text", (ICoreRunnable) this::read);
    private volatile Wish newest = new Wish("", new CancellationToken());

    private record Wish(String text, CancellationToken cancellation) {}

    /**
     * What the words of a text say.
     *
     * @param parts its statements
     * @param folds what can be folded
     * @param names whose meaning is known
     */
    record Words(List<SqlPart> parts, List<SqlFold> folds, List<SqlName> names) {}

    /**
     * Makes one for a text.
     *
     * @param ui runs what follows on the UI thread, as long as the text is shown
     * @param onWords is told what a text says, as long as it is the newest
     * @param onFindings is told what is wrong with a text, as long as it is the newest
     */
    TextReader(
            SqlInsight insight,
            Executor ui,
            BiConsumer<String, Words> onWords,
            BiConsumer<String, List<SqlFinding>> onFindings) {
        this.insight = insight;
        this.ui = ui;
        this.onWords = onWords;
        this.onFindings = onFindings;
    }

    /** Reads a text soon, in the place of the one before. */
    void read(String text) {
        newest.cancellation().cancel();
        newest = new Wish(text, new CancellationToken());
        job.schedule(PAUSE_MILLIS);
    }

    /** Reads nothing any more. */
    void end() {
        newest.cancellation().cancel();
        job.cancel();
    }

    private void read(IProgressMonitor monitor) {
        Wish wish = newest;
        String text = wish.text();
        if (wish.cancellation().isCancelled()) {
            return;
        }
        Words words = new Words(SqlOutline.of(text), SqlOutline.folds(text), insight.names(text));
        tell(wish, () -> onWords.accept(text, words));
        try {
            List<SqlFinding> findings = insight.inspect(text, wish.cancellation());
            tell(wish, () -> onFindings.accept(text, findings));
        } catch (CancelledException newer) {
            // Another text is read next.
        }
    }

    private void tell(Wish wish, Runnable work) {
        ui.execute(() -> {
            if (!wish.cancellation().isCancelled()) {
                work.run();
            }
        });
    }
}

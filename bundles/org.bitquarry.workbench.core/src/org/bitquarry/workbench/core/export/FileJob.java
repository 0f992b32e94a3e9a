package org.bitquarry.workbench.core.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.work.AttemptJob;

/** Writes a file of whatever content; it is there whole or not at all, and takes the place of one of its name. */
public final class FileJob extends AttemptJob<ExportOutcome> {
    private final Path file;
    private final Content content;

    /** What is written. */
    @FunctionalInterface
    public interface Content {
        /** Writes it without closing; returns how many entries it has. Looks at the token now and then. */
        long writeTo(OutputStream out, CancellationToken cancellation) throws IOException;
    }

    /**
     * Makes a job; schedule it once.
     *
     * @param title what a person calls the work
     */
    public FileJob(String title, Path file, Content content) {
        super(title, ExchangeListener.NONE);
        this.file = file;
        this.content = content;
    }

    @Override
    protected ExportOutcome attempt(RequestContext asked) {
        FileTrouble trouble = new FileTrouble(getName());
        Optional<Problem> before = trouble.at(file);
        if (before.isPresent()) {
            return failed(before.get());
        }
        try {
            long entries = WholeFile.write(file, true, out -> content.writeTo(out, asked.cancellation()));
            return new ExportOutcome.Written(entries, file);
        } catch (IOException refused) {
            return failed(trouble.of(refused));
        }
    }

    @Override
    protected ExportOutcome failed(Problem problem) {
        return new ExportOutcome.Failed(problem);
    }

    @Override
    protected ExportOutcome stopped() {
        return new ExportOutcome.Stopped();
    }
}

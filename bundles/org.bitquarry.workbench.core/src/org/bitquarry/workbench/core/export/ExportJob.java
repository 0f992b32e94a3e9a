package org.bitquarry.workbench.core.export;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.engine.StatementResult;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Cursor;
import org.bitquarry.model.table.Column;
import org.bitquarry.workbench.core.edit.CellText;
import org.bitquarry.workbench.core.work.AttemptJob;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows while they are read and keeps none of them. A secret is masked; a file is there whole or not at all, however
 * it ends, unless its {@linkplain ExportTarget.ToFile#keepsPart part} was asked for.
 */
public final class ExportJob extends AttemptJob<ExportOutcome> {
    private final ExportFormat format;
    private final WriterOptions options;
    private final ExportTarget target;
    private final RowSource source;
    private final AtomicLong rows = new AtomicLong();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /**
     * Makes a job; schedule it once.
     *
     * @param title what a person calls the work
     * @param exchanges is told of each request
     */
    public ExportJob(
            String title,
            ExportFormat format,
            WriterOptions options,
            ExportTarget target,
            RowSource source,
            ExchangeListener exchanges) {
        super(title, exchanges);
        this.format = format;
        this.options = options;
        this.target = target;
        this.source = source;
    }

    /** Returns the number of rows written so far. */
    public long rows() {
        return rows.get();
    }

    /** Runs the action after each row, in the job's thread; must be quick. */
    public void onRow(Runnable action) {
        listeners.add(action);
    }

    @Override
    protected ExportOutcome attempt(RequestContext asked) {
        StatementResult.Rows opened = source.open(asked);
        try (Cursor cursor = opened.cursor()) {
            return switch (target) {
                case ExportTarget.ToFile file -> written(file, opened.columns(), cursor, asked.cancellation());
                case ExportTarget.ToText text -> made(text, opened.columns(), cursor, asked.cancellation());
            };
        } catch (CharacterCodingException lacking) {
            return failed("a text has a character that the encoding lacks.", "Choose UTF-8.");
        } catch (IOException refused) {
            return failed(new FileTrouble(getName()).of(refused));
        }
    }

    private ExportOutcome written(
            ExportTarget.ToFile file, List<ResultColumn> columns, Cursor cursor, CancellationToken cancellation)
            throws IOException {
        Optional<Problem> trouble = new FileTrouble(getName()).at(file.path());
        if (trouble.isPresent()) {
            return failed(trouble.get());
        }
        AtomicReference<@Nullable BitquarryException> early = new AtomicReference<>();
        WholeFile.Content content = out -> {
            ExportFormat.Opened opened = format.open(out, file.encoding(), options);
            try {
                write(opened.writer(), columns, cursor, cancellation);
            } catch (BitquarryException end) {
                if (!file.keepsPart() || rows() == 0) {
                    throw end;
                }
                early.set(end);
            }
            opened.writer().end();
            opened.buffer().flush();
            return rows();
        };
        WholeFile.write(file.path(), true, content, () -> early.get() == null ? file.path() : file.part());
        return Optional.ofNullable(early.get())
                .map(end -> part(file, end, cancellation))
                .orElseGet(() -> new ExportOutcome.Written(rows(), file.path()));
    }

    private ExportOutcome part(ExportTarget.ToFile file, BitquarryException end, CancellationToken cancellation) {
        Optional<Problem> why = Optional.of(end.problem()).filter(problem -> !cancellation.isCancelled());
        return new ExportOutcome.Partly(rows(), file.part(), why);
    }

    private ExportOutcome made(
            ExportTarget.ToText text, List<ResultColumn> columns, Cursor cursor, CancellationToken cancellation)
            throws IOException {
        BoundedText out = new BoundedText(text.most());
        RowWriter writer = format.open(out, options);
        write(writer, columns, cursor, cancellation);
        writer.end();
        return new ExportOutcome.Made(rows(), out.toString());
    }

    private void write(RowWriter writer, List<ResultColumn> columns, Cursor cursor, CancellationToken cancellation)
            throws IOException {
        List<Optional<Column>> own = columns.stream()
                .map(column -> column.origin().map(ColumnOrigin::column))
                .toList();
        writer.begin(columns);
        while (cursor.next()) {
            cancellation.check(getName());
            @Nullable Object[] row = cursor.row();
            for (int i = 0; i < row.length; i++) {
                row[i] = CellText.disclosed(own.get(i), row[i]);
            }
            writer.row(row);
            rows.incrementAndGet();
            listeners.forEach(Runnable::run);
        }
        cancellation.check(getName());
    }

    private ExportOutcome failed(String cameBack, String remedy) {
        return failed(new Problem(getName(), cameBack, remedy));
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

package org.bitquarry.workbench.core.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.bitquarry.engine.ColumnOrigin;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.engine.StatementResult;
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
 * it ends.
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
        WholeFile.write(file.path(), true, out -> write(out, file.encoding(), columns, cursor, cancellation));
        return new ExportOutcome.Written(rows(), file.path());
    }

    private long write(
            OutputStream out,
            TextEncoding encoding,
            List<ResultColumn> columns,
            Cursor cursor,
            CancellationToken cancellation)
            throws IOException {
        ExportFormat.Opened opened = format.open(out, encoding, options);
        write(opened.writer(), columns, cursor, cancellation);
        opened.buffer().flush();
        return rows();
    }

    private ExportOutcome made(
            ExportTarget.ToText text, List<ResultColumn> columns, Cursor cursor, CancellationToken cancellation)
            throws IOException {
        BoundedText out = new BoundedText(text.most());
        write(format.open(out, options), columns, cursor, cancellation);
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
        writer.end();
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

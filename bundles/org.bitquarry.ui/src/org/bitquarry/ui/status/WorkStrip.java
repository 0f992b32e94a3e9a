package org.bitquarry.ui.status;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.work.Stoppable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/**
 * What a person waits for, wherever it was begun, and a button that ends it. Takes no room while nothing lasts. Belongs to
 * the UI thread.
 */
final class WorkStrip extends Composite {
    private static final int GAP = 4;
    private static final int BAR_WIDTH = 48;
    private static final int BAR_HEIGHT = 8;
    private static final int LONGEST = 60;

    private final RunningWork work;
    private final Set<Job> stopping = new HashSet<>();
    private final CLabel text;
    private final ToolItem stop;

    /** Shows all work of the application; {@code all} opens the list of it. */
    WorkStrip(Composite parent, Runnable all) {
        super(parent, SWT.NO_FOCUS);
        setData("test.id", "work");
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .spacing(GAP, 0)
                .extendedMargins(2 * GAP, 0, 0, 0)
                .applyTo(this);
        ProgressBar bar = new ProgressBar(this, SWT.INDETERMINATE | SWT.SMOOTH);
        GridDataFactory.swtDefaults().hint(BAR_WIDTH, BAR_HEIGHT).applyTo(bar);
        text = new CLabel(this, SWT.NONE);
        text.setData("test.id", "work.text");
        text.addMouseListener(MouseListener.mouseUpAdapter(event -> all.run()));
        ToolBar tools = new ToolBar(this, SWT.FLAT);
        tools.setData("test.id", "work.tools");
        stop = new ToolItem(tools, SWT.PUSH);
        stop.setToolTipText("Stop (Ctrl+F2)");
        stop.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> stop()));
        Runnable image = () -> stop.setImage(Icons.STOP.image());
        Palette.onChange(this, new UiExecutor(this).merging(image));
        image.run();
        work = RunningWork.follow(this, this::show);
        show();
    }

    /** Ends what is shown. */
    private void stop() {
        work.shown().stream().findFirst().ifPresent(job -> {
            stopping.add(job);
            if (job instanceof Stoppable ours) {
                ours.stop();
            } else {
                job.cancel();
            }
        });
        show();
    }

    private void show() {
        List<Job> jobs = work.shown();
        stopping.retainAll(jobs);
        setVisible(!jobs.isEmpty());
        text.setText(jobs.isEmpty() ? "" : words(jobs).replace("&", "&&"));
        text.setToolTipText(jobs.isEmpty() ? "" : jobs.getFirst().getName());
        layout();
        new TrimItem(this).fit();
    }

    private String words(List<Job> jobs) {
        Job first = jobs.getFirst();
        String name = first.getName().strip().replaceAll("\\s+", " ");
        String cut =
                name.length() <= LONGEST ? name : name.substring(0, LONGEST).strip();
        String what = (stopping.contains(first) ? "Stopping: " : "") + (cut.endsWith("…") ? cut : cut + "…");
        return jobs.size() == 1 ? what : what + " and " + (jobs.size() - 1) + " more";
    }
}

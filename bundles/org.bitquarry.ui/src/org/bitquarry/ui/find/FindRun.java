package org.bitquarry.ui.find;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.bitquarry.workbench.core.find.FindCollector;
import org.bitquarry.workbench.core.find.FindHit;
import org.bitquarry.workbench.core.find.Finder;
import org.bitquarry.workbench.core.find.WebPlaces;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Looks for what was typed last, beside the UI thread: typing never waits for it. */
final class FindRun extends Job {
    private static final int MOST = 100;

    private final Supplier<Finder> collect;
    private final WebPlaces places;
    private final BiConsumer<String, List<FindHit>> found;
    private volatile String typed = "";
    private Optional<Finder> finder = Optional.empty();

    /**
     * Makes a job.
     *
     * @param collect gathers once what can be found; blocks
     * @param found is given what was typed and what was found for it, in the job's thread
     */
    FindRun(Supplier<Finder> collect, WebPlaces places, BiConsumer<String, List<FindHit>> found) {
        super("Find anything");
        setSystem(true);
        setPriority(INTERACTIVE);
        this.collect = collect;
        this.places = places;
        this.found = found;
    }

    /** Looks for a text; forgets the one before. */
    void look(String text) {
        typed = text;
        schedule();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        if (finder.isEmpty()) {
            finder = Optional.of(collect.get());
        }
        String now = typed;
        List<FindHit> hits = FindCollector.address(places, now)
                .map(entry -> List.of(new FindHit(entry)))
                .orElseGet(() -> finder.orElseThrow().search(now, MOST));
        found.accept(now, hits);
        return Status.OK_STATUS;
    }
}

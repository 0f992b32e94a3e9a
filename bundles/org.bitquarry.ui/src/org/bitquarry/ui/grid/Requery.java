package org.bitquarry.ui.grid;

import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.model.plan.RequestPlan;

/** Reads the rows of a grid anew, as a person wants them from the source. For use on the UI thread; never blocks. */
public interface Requery {
    /** Returns how the rows are read now. */
    SourceView view();

    /** Returns where it is kept which of the rows a person wants; empty where nothing is. */
    default Optional<KeptView> kept() {
        return Optional.empty();
    }

    /**
     * Reads them otherwise. Where the source wouldn't do the sorting itself, nothing is read.
     *
     * @param refused is told on the UI thread why not, as a sentence
     */
    void read(SourceView view, Consumer<String> refused);

    /**
     * Tells what reading them so would send; says nothing when nobody knows.
     *
     * @param known is told on the UI thread
     */
    void plan(SourceView view, Consumer<RequestPlan> known);
}

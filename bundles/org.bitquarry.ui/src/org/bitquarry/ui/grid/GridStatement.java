package org.bitquarry.ui.grid;

import java.util.Optional;
import org.bitquarry.workbench.core.Registration;
import org.bitquarry.workbench.core.inspect.JsonPath;

/** The statement whose rows a grid shows, where its text is at hand. For use on the UI thread; nothing here blocks. */
public interface GridStatement {
    /** Returns why parts of a column's JSON can't be added to what the statement selects; empty where they can. */
    Optional<String> refusal(int column);

    /** Adds the part of a cell's JSON to what the statement selects; the grid says what became of it. */
    void add(CellPlace cell, JsonPath path);

    /** Runs the action after the answer of {@link #refusal} may have become another one. */
    Registration onChange(Runnable action);
}

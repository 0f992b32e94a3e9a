package org.bitquarry.workbench.core.inspect;

import org.bitquarry.model.error.Problem;

/** What became of an attempt to load a picture. */
public sealed interface PictureOutcome {
    /**
     * It is here.
     *
     * @param picture what came
     */
    record Loaded(Picture picture) implements PictureOutcome {}

    /**
     * It is not.
     *
     * @param problem why
     */
    record Failed(Problem problem) implements PictureOutcome {}

    /** A person ended it. */
    record Stopped() implements PictureOutcome {}
}

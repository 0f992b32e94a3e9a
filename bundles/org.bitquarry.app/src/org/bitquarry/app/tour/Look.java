package org.bitquarry.app.tour;

import java.util.function.Consumer;

/**
 * A step that is told in a few lines.
 *
 * @param name of the picture
 * @param way what is done before it
 * @param after what is put away behind it
 */
record Look(String name, Consumer<Guide> way, Consumer<Guide> after) implements Step {
    /** A step that leaves the window as the next one wants it. */
    Look(String name, Consumer<Guide> way) {
        this(name, way, guide -> guide.look());
    }

    @Override
    public void walk(Guide guide) {
        way.accept(guide);
    }

    @Override
    public void leave(Guide guide) {
        after.accept(guide);
    }
}

package org.bitquarry.app.tour;

import java.util.function.Consumer;

/**
 * A step that ends in a dialog for which a job waits; both end after the picture.
 *
 * @param name of the picture
 * @param way what is done
 */
record WaitingShot(String name, Consumer<Guide> way) implements Step {
    @Override
    public void walk(Guide guide) {
        way.accept(guide);
    }

    @Override
    public boolean isAtWork() {
        return true;
    }

    @Override
    public void leave(Guide guide) {
        new WizardWalk(guide).closeAll();
        guide.settle();
    }
}

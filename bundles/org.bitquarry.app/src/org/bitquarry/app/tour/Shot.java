package org.bitquarry.app.tour;

import java.util.function.BiConsumer;

/**
 * A step that ends in dialogs, which are closed after the picture.
 *
 * @param name of the picture
 * @param way what is done
 */
record Shot(String name, BiConsumer<Guide, WizardWalk> way) implements Step {
    @Override
    public void walk(Guide guide) {
        way.accept(guide, new WizardWalk(guide));
    }

    @Override
    public void leave(Guide guide) {
        new WizardWalk(guide).closeAll();
    }
}

package org.bitquarry.app.tour;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.PartIds;

/** The help: contents, a chapter, and the two minutes' tour. */
final class HelpShots {
    private HelpShots() {}

    static List<Step> all() {
        return List.of(
                new Page("guide", CommandIds.GUIDE, Map.of(".page", "README.md"), Optional.empty()),
                new Page(
                        "guide-chapter",
                        CommandIds.GUIDE,
                        Map.of(".page", "first-steps.md"),
                        Optional.of(PartIds.GUIDE)),
                new Page("two-minutes", CommandIds.TOUR, Map.of(), Optional.of(PartIds.TOUR)));
    }

    /**
     * A view that a command opens.
     *
     * @param hidden the view that is put away afterwards
     */
    private record Page(String name, String command, Map<String, String> values, Optional<String> hidden)
            implements Step {
        @Override
        public void walk(Guide guide) {
            guide.command(command, values);
        }

        @Override
        public void leave(Guide guide) {
            hidden.ifPresent(view -> guide.bot()
                    .run(() -> guide.bot().page().hideView(guide.bot().page().findView(view))));
        }
    }
}

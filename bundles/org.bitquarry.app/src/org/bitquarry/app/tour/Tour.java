package org.bitquarry.app.tour;

import java.util.ArrayList;
import java.util.List;

/** Walks the steps one after another, each on what the ones before left. */
final class Tour {
    private final List<Step> steps;
    private final String theme;

    /**
     * Makes a tour.
     *
     * @param theme ends the pictures' names
     */
    Tour(List<Step> steps, String theme) {
        this.steps = steps;
        this.theme = theme;
    }

    /** Walks all steps and takes their pictures, also of a step that can't be done; returns what went wrong. */
    List<String> walk(Guide guide) {
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String picture = String.format("%02d-%s-%s", i + 1, step.name(), theme);
            try {
                step.walk(guide);
                if (step.isAtWork()) {
                    guide.look();
                } else {
                    guide.settle();
                }
                guide.picture(picture);
                step.leave(guide);
            } catch (AssertionError | RuntimeException failure) {
                failures.add(
                        "Step " + step.name() + " can't be done in the " + theme + " theme: " + failure.getMessage());
                guide.picture(picture + "-failed");
            }
        }
        return failures;
    }
}

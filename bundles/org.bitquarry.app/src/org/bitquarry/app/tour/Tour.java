package org.bitquarry.app.tour;

import java.util.ArrayList;
import java.util.List;

/** Walks the steps one after another, each on what the ones before left. */
final class Tour {
    private final List<Step> steps;
    private final String look;

    /**
     * Makes a tour.
     *
     * @param look ends the pictures' names
     */
    Tour(List<Step> steps, String look) {
        this.steps = steps;
        this.look = look;
    }

    /** Walks all steps and takes their pictures, also of a step that can't be done; returns what went wrong. */
    List<String> walk(Guide guide) {
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String picture = String.format("%03d-%s-%s", i + 1, step.name(), look);
            try {
                guide.unpoint();
                step.walk(guide);
                if (step.isAtWork()) {
                    guide.look();
                } else {
                    guide.settle();
                }
                guide.picture(picture);
                step.leave(guide);
            } catch (AssertionError | RuntimeException failure) {
                failures.add("Step " + step.name() + " can't be done, look " + look + ": " + failure.getMessage());
                guide.picture(picture + "-failed");
            }
        }
        return failures;
    }
}

package org.bitquarry.workbench.core.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;

/**
 * What a person is asked before something is changed, because of the datasource's category, because something is
 * removed, or because it can't be undone.
 *
 * @param datasource its name
 * @param label of its category, where that is why the person is asked
 * @param irreversible whether something can't be undone
 * @param word what the person types to go on; empty when a press will do
 */
public record ConsentQuestion(String datasource, Optional<String> label, boolean irreversible, Optional<String> word) {
    /**
     * Returns the question before changes are sent; empty when nobody needs to be asked.
     *
     * @param rules of the datasource's category, when it has one
     */
    public static Optional<ConsentQuestion> of(
            ConnectionProfile profile, Optional<CategoryRules> rules, RequestPlan plan) {
        return of(profile, rules, plan, plan.requests().stream().anyMatch(PlannedRequest::irreversible));
    }

    /**
     * Returns the question before changes are sent of which more is known than their requests tell. What removes something
     * is asked for although it can be undone.
     *
     * @param irreversible whether something can't be undone
     */
    public static Optional<ConsentQuestion> of(
            ConnectionProfile profile, Optional<CategoryRules> rules, RequestPlan plan, boolean irreversible) {
        boolean removes = plan.requests().stream().anyMatch(PlannedRequest::irreversible);
        boolean typed = irreversible
                && rules.filter(CategoryRules::typesForIrreversible).isPresent();
        Optional<String> label = rules.filter(found -> found.confirmsCommits() || typed)
                .map(found -> found.category().label());
        return removes || irreversible || label.isPresent()
                ? Optional.of(new ConsentQuestion(
                        profile.name(), label, irreversible, typed ? Optional.of(profile.name()) : Optional.empty()))
                : Optional.empty();
    }

    /** Tells whether the category wants it asked, rather than only what is sent. */
    public boolean isOfCategory() {
        return label.isPresent();
    }

    /** Says why the person is asked. */
    public String warning() {
        List<String> sentences = new ArrayList<>();
        label.ifPresent(name -> sentences.add(datasource + " is " + name + "."));
        if (irreversible) {
            sentences.add("What is marked can't be undone.");
        }
        return String.join(" ", sentences);
    }

    /** Tells whether what a person typed is the word. */
    public boolean accepts(String typed) {
        return word.filter(expected -> !typed.strip().equals(expected)).isEmpty();
    }
}

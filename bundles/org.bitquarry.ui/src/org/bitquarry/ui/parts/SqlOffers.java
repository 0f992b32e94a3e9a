package org.bitquarry.ui.parts;

import java.util.List;
import java.util.Optional;

/**
 * What something becomes when it is put into a statement. What can be dragged tells it as its adapter of this type.
 *
 * @param name as a statement writes it, with its schema
 * @param offers statements that speak of it
 */
public record SqlOffers(String name, List<Offer> offers) {
    /** Copies the offers. */
    public SqlOffers {
        offers = List.copyOf(offers);
    }

    /**
     * A statement.
     *
     * @param label as a menu shows it
     * @param statement empty where there can be none
     */
    public record Offer(String label, Optional<String> statement) {}
}

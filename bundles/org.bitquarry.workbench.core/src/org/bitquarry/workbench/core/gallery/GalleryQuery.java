package org.bitquarry.workbench.core.gallery;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * A statement that answers a question about a workspace.
 *
 * @param title the question in a few words
 * @param group of what it is about
 * @param description what its rows are, in a sentence
 * @param cost which requests it sends, in words
 * @param repository it is about one repository: the session's schema has to be one
 * @param sql the statement, with its title as a comment before it
 */
public record GalleryQuery(
        String title, String group, String description, String cost, boolean repository, String sql) {
    /** Tells whether each of some words stands in what is said of it. */
    public boolean isAbout(String words) {
        String text = (title + " " + group + " " + description + " " + sql).toLowerCase(Locale.ROOT);
        return Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }
}

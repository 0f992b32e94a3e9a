package org.bitquarry.ui.guide;

import java.nio.file.Path;

/**
 * A place in the guide.
 *
 * @param page the page's path in the folder of documents, with slashes, such as {@code user-guide/editing.md}
 * @param heading the heading in it, as addresses write it; empty for the top
 */
record GuidePlace(String page, String heading) {
    private static final String FOLDER = "user-guide/";

    /** The first page: what there is. */
    static final GuidePlace CONTENTS = chapter("README.md");

    /** Returns the top of a page of the guide. */
    static GuidePlace chapter(String file) {
        return new GuidePlace(FOLDER + file, "");
    }

    /** Returns the place that a link on this page leads to. */
    GuidePlace follow(String link) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        return new GuidePlace(file.isEmpty() ? page : beside(file), hash < 0 ? "" : link.substring(hash + 1));
    }

    /** Returns the path of a file that this page names from where it is. */
    String beside(String file) {
        return Path.of(page).resolveSibling(file).normalize().toString().replace('\\', '/');
    }
}

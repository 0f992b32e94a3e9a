package org.bitquarry.ui.guide;

import java.util.Map;
import org.eclipse.jface.window.Window;
import org.jspecify.annotations.Nullable;

/** Which page belongs to what a person looks at: views, editors and dialogs find theirs by the package that they live in. */
final class GuideTopics {
    private static final String OURS = "org.bitquarry.ui.";

    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("explorer", "exploring.md"),
            Map.entry("find", "exploring.md#find-anything"),
            Map.entry("table", "reading-data.md"),
            Map.entry("grid", "reading-data.md"),
            Map.entry("chart", "reading-data.md#charts"),
            Map.entry("inspector", "inspecting.md"),
            Map.entry("relations", "tables.md#relations"),
            Map.entry("docs", "tables.md"),
            Map.entry("sql", "sql-sessions.md"),
            Map.entry("gallery", "sql-sessions.md#templates-and-the-query-gallery"),
            Map.entry("outline", "sql-sessions.md#writing"),
            Map.entry("templates", "sql-sessions.md#templates-and-the-query-gallery"),
            Map.entry("keys", "keys.md"),
            Map.entry("history", "sql-sessions.md#history"),
            Map.entry("changes", "editing.md#pending-changes"),
            Map.entry("commit", "committing.md"),
            Map.entry("log", "requests.md"),
            Map.entry("budget", "requests.md#the-budget"),
            Map.entry("export", "exporting.md"),
            Map.entry("datasources", "../datasources.md"),
            Map.entry("preferences", "../security.md"));

    private GuideTopics() {}

    /** Returns the place for a part or a dialog; the contents for what has none of its own. */
    static GuidePlace of(@Nullable Object shown) {
        if (shown == null || !shown.getClass().getName().startsWith(OURS)) {
            return GuidePlace.CONTENTS;
        }
        String own = shown.getClass().getName().substring(OURS.length());
        String page = PAGES.get(own.substring(0, Math.max(0, own.indexOf('.'))));
        return page == null ? GuidePlace.CONTENTS : GuidePlace.CONTENTS.follow(page);
    }

    /** Returns the place for a dialog by what JFace keeps with its shell. */
    static GuidePlace ofShell(@Nullable Object data) {
        return data instanceof Window dialog ? of(dialog) : GuidePlace.CONTENTS;
    }

    /** Returns every page that is meant, to be checked. */
    static Map<String, String> pages() {
        return PAGES;
    }
}

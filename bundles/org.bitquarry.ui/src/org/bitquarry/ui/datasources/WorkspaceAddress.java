package org.bitquarry.ui.datasources;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what people paste where the short name of a workspace belongs. */
final class WorkspaceAddress {
    private static final Pattern WEB = Pattern.compile("(?:https?://)?(?:www\\.)?bitbucket\\.org/([^/?#]+).*");

    private WorkspaceAddress() {}

    /** Returns the short name that a web address holds, and any other text as it is. */
    static String slug(String typed) {
        Matcher web = WEB.matcher(typed.strip());
        return web.matches() ? web.group(1) : typed.strip();
    }
}

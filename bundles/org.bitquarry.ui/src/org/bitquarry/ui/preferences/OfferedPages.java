package org.bitquarry.ui.preferences;

import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;

/** Which pages the preferences offer: those that change something here. Belongs to the UI thread. */
public final class OfferedPages {
    private static final String OURS = "org.bitquarry.";
    /** Our colours are theirs, and so are our keys. */
    private static final Set<String> OF_THE_PLATFORM =
            Set.of("org.eclipse.ui.preferencePages.ColorsAndFonts", "org.eclipse.ui.preferencePages.Keys");

    private OfferedPages() {}

    /** Takes away the pages of bundles that came along, such as the platform's about files that nobody opens here. */
    public static void only(PreferenceManager pages) {
        Stream.of(pages.getRootSubNodes()).filter(page -> !isOffered(page)).forEach(pages::remove);
    }

    private static boolean isOffered(IPreferenceNode page) {
        return page.getId().startsWith(OURS) || OF_THE_PLATFORM.contains(page.getId());
    }
}

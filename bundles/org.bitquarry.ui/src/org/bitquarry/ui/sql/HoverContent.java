package org.bitquarry.ui.sql;

import java.util.List;
import org.eclipse.jface.text.ITextViewer;

/**
 * What a hover says.
 *
 * @param viewer over which it is shown
 * @param text for people, several lines perhaps
 * @param fixes that can be chosen in it
 */
record HoverContent(ITextViewer viewer, String text, List<FixProposal> fixes) {
    HoverContent {
        fixes = List.copyOf(fixes);
    }

    @Override
    public String toString() {
        return text;
    }
}

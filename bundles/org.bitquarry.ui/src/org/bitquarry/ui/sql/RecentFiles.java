package org.bitquarry.ui.sql;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.ui.parts.ShortText;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;

/** The files that were used last, in the menu File. */
public final class RecentFiles extends CompoundContributionItem {
    private static final int MOST = 10;
    private static final int LONGEST = 70;

    @Override
    protected IContributionItem[] getContributionItems() {
        List<IContributionItem> items = new ArrayList<>();
        List<Path> files = UiPlugin.core().scratchTexts().recentFiles();
        for (int i = 0; i < Math.min(MOST, files.size()); i++) {
            items.add(new ActionContributionItem(new Open(i + 1, files.get(i))));
        }
        if (items.isEmpty()) {
            items.add(new ActionContributionItem(new None()));
        }
        return items.toArray(IContributionItem[]::new);
    }

    private static final class None extends Action {
        None() {
            super("No file was opened yet");
            setEnabled(false);
        }
    }

    private static final class Open extends Action {
        private final Path file;

        Open(int number, Path file) {
            super((number < MOST ? "&" + number : "1&0") + "  "
                    + ShortText.of(file.toString(), LONGEST).replace("&", "&&"));
            this.file = file;
        }

        @Override
        public void run() {
            new Commands(PlatformUI.getWorkbench()).run(CommandIds.OPEN_FILE, Map.of(CommandIds.FILE, file.toString()));
        }
    }
}

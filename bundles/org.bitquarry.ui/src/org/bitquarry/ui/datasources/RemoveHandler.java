package org.bitquarry.ui.datasources;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.parts.FileWork;
import org.bitquarry.workbench.core.edit.PendingChanges;
import org.bitquarry.workbench.core.edit.WaitingEdits;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/** Forgets datasources after asking once, and says before what is lost with them. */
public final class RemoveHandler extends DataSourceHandler {
    private static final int MOST_NAMED = 8;

    @Override
    void run(IWorkbenchWindow window, List<ConnectionProfile> profiles) {
        Shell shell = window.getShell();
        int answer = new MessageDialog(
                        shell,
                        "Remove datasource",
                        null,
                        question(profiles, profile -> pendingRows(core().pendingChanges(), profile.name())),
                        MessageDialog.QUESTION,
                        1,
                        "&Remove",
                        "&Keep")
                .open();
        if (answer == 0) {
            String what = profiles.size() == 1 ? profiles.getFirst().name() : profiles.size() + " datasources";
            FileWork.begin(
                    "Remove " + what,
                    shell,
                    () -> profiles.forEach(profile -> {
                        core().dataSources().remove(profile.name());
                        core().tableViews().forget(profile.name());
                    }));
        }
    }

    static String question(List<ConnectionProfile> profiles, ToIntFunction<ConnectionProfile> pending) {
        boolean single = profiles.size() == 1;
        List<String> lines = new ArrayList<>();
        if (single) {
            lines.add("Remove the datasource " + profiles.getFirst().name() + "?");
        } else {
            lines.add("Remove " + profiles.size() + " datasources?");
            lines.add(profiles.stream()
                            .limit(MOST_NAMED)
                            .map(profile -> "    " + profile.name())
                            .collect(Collectors.joining("\n"))
                    + (profiles.size() > MOST_NAMED ? "\n    and " + (profiles.size() - MOST_NAMED) + " more" : ""));
        }
        lines.add("");
        boolean secrets =
                profiles.stream().anyMatch(profile -> !profile.requiredSecrets().isEmpty());
        String whose = single ? "Its" : "Their";
        lines.add(secrets ? whose + " settings and stored secrets are lost." : whose + " settings are lost.");
        int rows = profiles.stream().mapToInt(pending).sum();
        if (rows > 0) {
            lines.add(
                    "Pending changes that can then no longer be committed: " + rows + (rows == 1 ? " row." : " rows."));
        }
        if (profiles.stream().anyMatch(ConnectionProfile::isDemo)) {
            lines.add("The demo workspace itself stays, with its edits.");
        }
        if (!profiles.stream().allMatch(ConnectionProfile::isDemo)) {
            lines.add("Nothing changes in Bitbucket.");
        }
        return String.join("\n", lines);
    }

    private static int pendingRows(PendingChanges pending, String datasource) {
        Stream<Integer> opened = pending.pending().stream()
                .filter(edits -> edits.target().datasource().equalsIgnoreCase(datasource))
                .map(edits -> edits.rows().size());
        Stream<Integer> waiting = pending.waiting().stream()
                .filter(edits -> edits.target().datasource().equalsIgnoreCase(datasource))
                .map(WaitingEdits::rows);
        return Stream.concat(opened, waiting).mapToInt(Integer::intValue).sum();
    }
}

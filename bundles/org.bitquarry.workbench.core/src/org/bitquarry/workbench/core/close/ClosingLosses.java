package org.bitquarry.workbench.core.close;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.workbench.core.commit.CommitJob;
import org.bitquarry.workbench.core.commit.CommitProgress;
import org.bitquarry.workbench.core.edit.PendingChanges;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.export.ExportJob;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.ScratchTexts;
import org.eclipse.core.runtime.jobs.Job;

/**
 * Finds what would be lost if the application were closed now. Pending edits and the texts of sessions are kept and are no
 * loss; what can't be kept, what is being sent and what is being written is.
 */
public final class ClosingLosses {
    private final PendingChanges changes;
    private final ScratchTexts texts;

    /** Looks at what is pending and what is typed. */
    public ClosingLosses(PendingChanges changes, ScratchTexts texts) {
        this.changes = changes;
        this.texts = texts;
    }

    /** Writes what waits to be written, then tells what would be lost, the worst first. Blocks on the disk. */
    public List<Loss> find(List<Job> running) {
        List<Loss> losses = new ArrayList<>();
        for (Job job : running) {
            if (job instanceof CommitJob commit && commit.progress().phase() != CommitProgress.Phase.ENDED) {
                losses.add(of(commit));
            } else if (job instanceof QueryJob query && query.isWriting()) {
                losses.add(of(query));
            } else if (job instanceof ExportJob export) {
                losses.add(of(export));
            }
        }
        unkept().ifPresent(losses::add);
        secrets().ifPresent(losses::add);
        untold().ifPresent(losses::add);
        return losses;
    }

    private static Loss of(CommitJob commit) {
        int rows = commit.progress().steps().size();
        return new Loss(
                "A commit is being sent: " + commit.progress().done() + " of " + counted(rows, "change")
                        + (rows == 1 ? " is done." : " are done.")
                        + " Of the one that is on its way nobody will know whether it happened, and nothing can be taken back.",
                "Wait until it has ended, or stop it first: then the others stay pending.");
    }

    private static Loss of(QueryJob query) {
        return new Loss(
                "A statement is writing: " + query.request().title()
                        + "\nIts changes are not kept: what was not sent is lost.",
                "Wait until it has ended, or stop it and look at its messages.");
    }

    private static Loss of(ExportJob export) {
        return new Loss(export.getName() + " is not done. There will be no file.", "Wait until it has ended.");
    }

    private Optional<Loss> unkept() {
        int rows = changes.pending().stream()
                .mapToInt(edits -> edits.rows().size())
                .sum();
        Optional<String> problem = changes.flush();
        return problem.filter(some -> rows > 0)
                .map(sentence -> new Loss(
                        counted(rows, "pending change") + " can't be kept until the next start. " + sentence,
                        "Commit them, or see to it that the folder can be written."));
    }

    private Optional<Loss> secrets() {
        int rows = changes.pending().stream()
                .mapToInt(StagedEdits::rowsWithSecrets)
                .sum();
        return Optional.of(rows)
                .filter(some -> some > 0)
                .map(some -> new Loss(
                        counted(some, "pending change")
                                + (some == 1 ? " holds a secret" : " hold secrets")
                                + ", which is never written to the disk: at the next start it has to be typed again.",
                        "Commit first."));
    }

    private Optional<Loss> untold() {
        texts.flush();
        List<String> titles = texts.unwritten();
        return Optional.of(titles)
                .filter(some -> !some.isEmpty())
                .map(some -> new Loss(
                        "What was typed in " + String.join(", ", some) + " can't be kept: the folder " + texts.folder()
                                + " can't be written.",
                        "Save it to a file elsewhere (Ctrl+S), or see to it that the folder can be written."));
    }

    private static String counted(int count, String what) {
        return count == 1 ? "1 " + what : count + " " + what + "s";
    }
}

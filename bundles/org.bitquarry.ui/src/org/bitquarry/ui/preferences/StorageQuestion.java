package org.bitquarry.ui.preferences;

import java.util.ArrayList;
import java.util.List;
import org.bitquarry.model.error.Problem;
import org.bitquarry.ui.theme.Icons;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Shell;

/** Explains why secure storage can't be used, and asks what to do. For the UI thread. */
public final class StorageQuestion {
    /** What a person may want. */
    public enum Answer {
        /** To try once more, after they have unlocked something. */
        RETRY("&Try again"),
        /** To go on without: what was typed is kept until the application ends. */
        SESSION("&Keep for this session"),
        /** To move what can't be read out of the way and try once more. */
        SET_ASIDE("&Set broken aside"),
        /** To do nothing now. */
        LATER("&Later");

        private final String label;

        Answer(String label) {
            this.label = label;
        }
    }

    /** The title of the question. */
    public static final String TITLE = "Secure storage";

    private StorageQuestion() {}

    /**
     * Asks.
     *
     * @param problem what is wrong
     * @param typed whether there is a secret that could be kept for the session
     */
    public static Answer ask(Shell parent, Problem problem, boolean typed) {
        List<Answer> answers = new ArrayList<>(List.of(Answer.RETRY));
        if (typed) {
            answers.add(Answer.SESSION);
        }
        answers.add(Answer.SET_ASIDE);
        answers.add(Answer.LATER);
        int pressed = new MessageDialog(
                parent,
                TITLE,
                null,
                text(problem, typed),
                MessageDialog.WARNING,
                0,
                answers.stream().map(answer -> answer.label).toArray(String[]::new)) {
            @Override
            public Image getImage() {
                return Icons.WARNING.image();
            }
        }.open();
        return pressed < 0 || pressed >= answers.size() ? Answer.LATER : answers.get(pressed);
    }

    private static String text(Problem problem, boolean typed) {
        return problem.asked() + ": " + problem.cameBack()
                + "\n\nNo datasource is lost. If something is locked, unlock it and try again."
                + (typed ? " Or keep the secret in memory until Bitquarry ends." : "")
                + " If the store is broken, set what can't be read aside: nothing is deleted, and the datasources ask for"
                + " their tokens again.";
    }
}

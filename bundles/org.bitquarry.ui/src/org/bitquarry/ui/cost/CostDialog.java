package org.bitquarry.ui.cost;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.bitquarry.ui.parts.LaterDialog;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.query.CostQuestion;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/**
 * Asks whether a statement may send more requests than its cost gate allows, or says why it can't. Belongs to the UI thread.
 */
public final class CostDialog extends LaterDialog {
    private static final int PLAN = IDialogConstants.CLIENT_ID;
    private static final int WIDTH = 520;

    private final CostQuestion question;
    private final boolean plans;

    /**
     * What a person answers.
     *
     * @param allowed so many requests may be sent; empty for none
     * @param plan whether they want to see the requests
     */
    public record Answer(OptionalInt allowed, boolean plan) {
        static final Answer NO = new Answer(OptionalInt.empty(), false);
    }

    /** @param plans whether the plan can be shown */
    public CostDialog(Shell parent, CostQuestion question, boolean plans) {
        super(parent, question.isPossible() ? "Send this many requests?" : "Too many requests", WIDTH);
        this.question = question;
        this.plans = plans;
    }

    /** Opens it and returns at once; the answer comes later. */
    public void ask(Consumer<Answer> answer) {
        openThen(() -> answer.accept(answer()));
    }

    private Answer answer() {
        return switch (getReturnCode()) {
            case OK -> new Answer(OptionalInt.of(question.offered()), false);
            case PLAN -> new Answer(OptionalInt.empty(), true);
            default -> Answer.NO;
        };
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = page(parent, (question.isPossible() ? Icons.WARNING : Icons.LOCK).image(Palette.QA));
        beside(area, "sql.cost.statement", question.statement()).setForeground(Palette.SECONDARY.color());
        line(area, "sql.cost.headline", question.headline() + " " + question.limit());
        question.left().ifPresent(words -> {
            line(area, "sql.cost.left", words);
            below(area);
            BudgetBar bar = new BudgetBar(area);
            bar.show(question.budget(), question.isPossible() ? question.cost().expected() : 0);
        });
        advice(area, question.advice());
        return area;
    }

    private void advice(Composite area, List<String> advice) {
        String all = String.join(" ", advice);
        line(area, "sql.cost.advice", "To need fewer: " + Character.toLowerCase(all.charAt(0)) + all.substring(1));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        if (plans) {
            createButton(parent, PLAN, "Show plan", false).setData("test.id", "sql.cost.plan");
        }
        createButton(parent, IDialogConstants.CANCEL_ID, question.isPossible() ? "Cancel" : "Close", true)
                .setData("test.id", "sql.cost.cancel");
        if (question.isPossible()) {
            String verb = question.cost().begun() ? "Run again with up to " : "Run with up to ";
            createButton(
                            parent,
                            IDialogConstants.OK_ID,
                            String.format(Locale.ROOT, "%s%,d requests", verb, question.offered()),
                            false)
                    .setData("test.id", "sql.cost.run");
        }
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == PLAN) {
            setReturnCode(PLAN);
            close();
        } else {
            super.buttonPressed(button);
        }
    }
}

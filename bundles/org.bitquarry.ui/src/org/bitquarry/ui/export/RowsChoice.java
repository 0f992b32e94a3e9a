package org.bitquarry.ui.export;

import java.util.Locale;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.workbench.core.export.RowSource;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Which rows: the selected ones, those of one page, those that are loaded, or all, with what reading all takes. */
final class RowsChoice {
    private static final int INDENT = 24;

    private final ExportOffer offer;
    private final Composite group;
    private final Button loaded;
    private final Label cost;
    private RowSource rows;

    RowsChoice(ExportForm form, ExportOffer offer) {
        this.offer = offer;
        this.rows = offer.loaded().rows();
        group = form.group("Rows:");
        offer.selection().ifPresent(part -> radio("Selection: " + part.words(), "selection", part.rows()));
        offer.page().ifPresent(part -> radio("This page: " + part.words(), "page", part.rows()));
        boolean some = offer.all().isPresent();
        loaded = radio((some ? "Loaded rows: " : "All rows: ") + offer.loaded().words(), "loaded", rows);
        loaded.setSelection(true);
        offer.all().ifPresent(all -> radio(words(all), "all", all.rows()));
        cost = new Label(group, SWT.WRAP);
        cost.setData("test.id", "export.cost");
        GridDataFactory.fillDefaults()
                .indent(INDENT, 0)
                .grab(true, false)
                .exclude(!some)
                .applyTo(cost);
        cost.setVisible(some);
        cost.setText("Counting requests…");
    }

    private static String words(ExportOffer.All all) {
        return all.size().isPresent() ? "All rows: ≈" + number(all.size().getAsLong()) : "All rows";
    }

    private Button radio(String words, String id, RowSource source) {
        Button button = ExportForm.button(group, SWT.RADIO, words, "export." + id);
        button.addListener(SWT.Selection, event -> {
            if (button.getSelection()) {
                rows = source;
            }
        });
        return button;
    }

    /** Gives the keyboard to what is chosen: a space would choose whatever else had it. */
    void setFocus() {
        loaded.setFocus();
    }

    RowSource rows() {
        return rows;
    }

    /** Says what reading all rows takes. */
    void cost(RequestPlan plan) {
        long requests = plan.expectedRequests();
        String expected = requests == 1 ? "1 request" : number(requests) + " requests";
        String more = plan.isOpen() ? " or more: how long a list is, only reading it tells" : "";
        String read = "≈" + expected + more + ". Rows are read anew and not kept";
        boolean changes = offer.all().filter(ExportOffer.All::changes).isPresent();
        say(read + (changes ? ", without what is pending." : "."));
    }

    /** Says why nobody knows. */
    void refused(Problem problem) {
        say(problem.text());
    }

    private void say(String words) {
        cost.setText(words.replace("&", "&&"));
        cost.requestLayout();
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}

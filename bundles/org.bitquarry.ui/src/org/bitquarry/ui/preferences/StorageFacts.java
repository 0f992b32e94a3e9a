package org.bitquarry.ui.preferences;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.bitquarry.model.error.Problem;
import org.bitquarry.ui.parts.ShortText;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.secure.StorageCare;
import org.bitquarry.workbench.core.secure.StorageReport;
import org.eclipse.e4.ui.services.IStylingEngine;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;

/** What secure storage is made of, and what was last found of it. Belongs to the UI thread. */
final class StorageFacts extends Composite {
    private static final int GAP = 12;
    private static final int ROW_GAP = 4;
    private static final int FOUND_LINES = 3;
    private static final int ICON_WIDTH = 24;
    private static final int VALUE_WIDTH = 320;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(Locale.UK);

    private final Label keeper;
    private final Label icon;
    private final Label found;
    private boolean well = true;
    private boolean known;

    StorageFacts(Composite parent, StorageCare care) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(GAP, ROW_GAP).applyTo(this);
        keeper = row("Unlocked by", "storage.keeper", care.keeper());
        row("Encrypted with", "storage.cipher", care.cipher());
        row("Key derived by", "storage.derivation", care.keyDerivation());
        String folder = care.folder().toString();
        row("Kept in", "storage.folder", ShortText.within(VALUE_WIDTH, folder)).setToolTipText(folder);
        name("Last check");
        Composite result = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(result);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(result);
        icon = new Label(result, SWT.NONE);
        icon.setData("test.id", "storage.found.icon");
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
        found = new Label(result, SWT.WRAP);
        found.setData("test.id", "storage.found");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(VALUE_WIDTH - ICON_WIDTH, FOUND_LINES * found.computeSize(SWT.DEFAULT, SWT.DEFAULT).y)
                .applyTo(found);
        Palette.onChange(this, this::decorate);
    }

    private Label row(String name, String testId, String value) {
        name(name);
        Label label = new Label(this, SWT.WRAP);
        label.setData("test.id", testId);
        label.setText(value.replace("&", "&&"));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(VALUE_WIDTH, SWT.DEFAULT)
                .applyTo(label);
        return label;
    }

    private Label name(String name) {
        Label label = new Label(this, SWT.NONE);
        label.setText(name);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
        PlatformUI.getWorkbench().getService(IStylingEngine.class).setClassname(label, "secondary");
        return label;
    }

    /** Says that it is being looked after. */
    void working() {
        known = false;
        decorate();
        say("Checking…");
    }

    void nothingYet() {
        say("Not checked yet in this session.");
    }

    void show(StorageReport report, ZoneId zone) {
        known = true;
        well = report.isWell();
        keeper.setText(report.keeper().replace("&", "&&"));
        String time = TIME.format(report.at().atZone(zone));
        say(
                well
                        ? "At " + time + ": a secret was written and read back; all that is kept can be read."
                        : "At " + time + ": " + sentence(report.firstProblem()));
        decorate();
    }

    private static String sentence(Optional<Problem> problem) {
        return problem.map(Problem::cameBack).orElse("");
    }

    void failed(Problem problem) {
        known = true;
        well = false;
        say(problem.text());
        decorate();
    }

    private void say(String text) {
        found.setText(text.replace("&", "&&"));
        found.setToolTipText(text);
    }

    private void decorate() {
        icon.setImage(known ? (well ? Icons.SUCCESS : Icons.ERROR).image() : null);
        ((GridData) icon.getLayoutData()).exclude = !known;
        icon.setVisible(known);
        PlatformUI.getWorkbench().getService(IStylingEngine.class).setClassname(found, known && !well ? "problem" : "");
        layout(true, true);
    }
}

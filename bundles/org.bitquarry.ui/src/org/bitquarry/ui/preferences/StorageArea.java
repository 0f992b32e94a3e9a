package org.bitquarry.ui.preferences;

import java.time.ZoneId;
import java.util.List;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.secure.SecureStorage;
import org.bitquarry.workbench.core.secure.StorageJob;
import org.bitquarry.workbench.core.secure.StorageReport;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** The state of secure storage, and buttons for what can be done. Every button works in a job, one at a time. Belongs to the UI thread. */
final class StorageArea extends Composite {
    private static final String TITLE = "Secure storage";
    private static final int GAP = 10;
    private static final int TABLE_ROWS = 5;
    private static final int TABLE_WIDTH = 420;

    private final WorkbenchCore core;
    private final SecureStorage storage;
    private final UiExecutor executor;
    private final StorageFacts facts;
    private final StoredSecretsTable table;
    private final Button check;
    private final Button forget;
    private final Button forgetAll;
    private final Button aside;
    private final Button renew;
    private boolean busy;
    private List<StoredSecretsTable.Row> rows = List.of();

    StorageArea(Composite parent, WorkbenchCore core, SecureStorage storage) {
        super(parent, SWT.NONE);
        this.core = core;
        this.storage = storage;
        this.executor = new UiExecutor(this);
        GridLayoutFactory.fillDefaults().spacing(0, GAP).applyTo(this);
        facts = new StorageFacts(this, storage.care());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);
        Composite whole = buttons(2);
        check = push(whole, "&Check now", "storage.check", this::check);
        renew = push(whole, "Change &master password…", "storage.renew", this::renew);
        table = new StoredSecretsTable(this, this::enable);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .hint(TABLE_WIDTH, TABLE_ROWS * table.control().getItemHeight())
                .applyTo(table.control());
        Composite buttons = buttons(3);
        forget = push(buttons, "&Forget…", "storage.forget", this::forget);
        forgetAll = push(buttons, "Forget &all…", "storage.forgetall", this::forgetAll);
        aside = push(buttons, "Set broken a&side…", "storage.aside", this::setAside);
        if (!storage.care().isRenewable()) {
            renew.setToolTipText("It lies in a file that is not Bitquarry's: whoever made it changes it.");
        }
        check();
    }

    private Composite buttons(int columns) {
        Composite buttons = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(columns).applyTo(buttons);
        return buttons;
    }

    private static Button push(Composite parent, String text, String testId, Runnable pressed) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        button.setData("test.id", testId);
        button.addListener(SWT.Selection, event -> pressed.run());
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(button);
        return button;
    }

    private void check() {
        begin(storage.check());
    }

    private void forget() {
        table.selected().ifPresent(row -> {
            String question = "Forget the secrets of " + row.name()
                    + "?\n\nThe datasource itself stays and asks for its token the next time it is used.";
            if (isConfirmed(question, "&Forget")) {
                begin(storage.forget(row.secrets().stem(), core.dataSources()::forgetSecretsOfFile));
            }
        });
    }

    private void forgetAll() {
        String question =
                "Forget the secrets of all datasources, those that were set aside included, and make a new master"
                        + " password for what comes?\n\nThis can't be undone. The datasources themselves stay and ask for their"
                        + " tokens. To revoke a token, go to Bitbucket.";
        if (isConfirmed(question, "Forget &all")) {
            begin(storage.forgetAll());
        }
    }

    private void setAside() {
        String question =
                "Move the secrets that can't be read out of the way?\n\nNothing is deleted: the files get names that"
                        + " end in .broken, in " + storage.care().folder()
                        + ". The datasources themselves stay and ask for their tokens.";
        if (isConfirmed(question, "&Set aside")) {
            begin(storage.setAside());
        }
    }

    private void renew() {
        String question =
                "Make a new master password and write all secrets anew with it?\n\nAfter that, older copies of the"
                        + " files can no longer be read with the new one.";
        if (isConfirmed(question, "&Change")) {
            begin(storage.renew());
        }
    }

    private boolean isConfirmed(String question, String yes) {
        return new MessageDialog(getShell(), TITLE, null, question, MessageDialog.QUESTION, 1, yes, "&Cancel").open()
                == 0;
    }

    private void begin(StorageJob job) {
        busy = true;
        facts.working();
        enable();
        job.onOutcome(outcome -> {
            // The profiles may have to be read: here, in the job's thread.
            List<ConnectionProfile> profiles = core.dataSources().profiles();
            executor.execute(() -> ended(outcome, profiles));
        });
        job.schedule();
    }

    private void ended(StorageJob.Outcome outcome, List<ConnectionProfile> profiles) {
        busy = false;
        switch (outcome) {
            case StorageJob.Outcome.Done(StorageReport report) -> show(report, profiles);
            case StorageJob.Outcome.Failed failed -> facts.failed(failed.problem());
            case StorageJob.Outcome.Stopped stopped -> facts.nothingYet();
        }
        enable();
    }

    private void show(StorageReport report, List<ConnectionProfile> profiles) {
        facts.show(report, ZoneId.systemDefault());
        rows = StoredSecretsTable.Row.of(report.secrets(), profiles);
        table.show(rows);
    }

    private void enable() {
        check.setEnabled(!busy);
        forget.setEnabled(!busy && table.selected().isPresent());
        forgetAll.setEnabled(!busy && !rows.isEmpty());
        aside.setEnabled(
                !busy && storage.last().filter(report -> !report.isWell()).isPresent());
        renew.setEnabled(!busy && storage.care().isRenewable());
    }
}

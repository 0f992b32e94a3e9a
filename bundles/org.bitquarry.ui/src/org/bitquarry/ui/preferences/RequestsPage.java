package org.bitquarry.ui.preferences;

import java.time.Duration;
import java.util.Optional;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.workbench.core.log.LogLimits;
import org.bitquarry.workbench.core.work.NoticeSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** How much the HTTP log keeps, and when the end of long work is told. Belongs to the UI thread. */
public final class RequestsPage extends PreferencePage implements IWorkbenchPreferencePage {
    /** The page's identifier. */
    public static final String ID = "org.bitquarry.ui.preferences.requests";

    private static final int GAP = 8;
    private static final int COLUMNS = 3;

    private Optional<Fields> fields = Optional.empty();

    /** What a person sets. */
    private record Fields(Spinner requests, Spinner megabytes, Button told, Spinner seconds) {
        void show(LogLimits limits, NoticeSettings notices) {
            requests.setSelection(limits.requests());
            megabytes.setSelection(limits.megabytes());
            told.setSelection(notices.shown());
            seconds.setSelection((int) notices.after().toSeconds());
            seconds.setEnabled(notices.shown());
        }

        LogLimits limits() {
            return new LogLimits(requests.getSelection(), megabytes.getSelection());
        }

        NoticeSettings notices() {
            return new NoticeSettings(told.getSelection(), Duration.ofSeconds(seconds.getSelection()));
        }
    }

    @Override
    public void init(IWorkbench workbench) {
        setDescription("What is kept of requests, and when you are told that work has ended.");
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, GAP).applyTo(body);
        Group log = group(body, "HTTP log");
        label(log, "&Keep the latest");
        Spinner requests = spinner(log, "requests.kept", LogLimits.FEWEST_REQUESTS, LogLimits.MOST_REQUESTS);
        label(log, "requests");
        label(log, "i&n at most");
        Spinner megabytes = spinner(log, "requests.megabytes", 1, LogLimits.MOST_MEGABYTES);
        label(log, "MB of memory");
        Group notices = group(body, "Notifications");
        Button told = new Button(notices, SWT.CHECK);
        told.setText("&Tell when long work ends while another window has the focus");
        told.setData("test.id", "notices.shown");
        GridDataFactory.fillDefaults().span(COLUMNS, 1).applyTo(told);
        label(notices, "&Long is more than");
        Spinner seconds = spinner(notices, "notices.after", (int) NoticeSettings.SHORTEST.toSeconds(), (int)
                NoticeSettings.LONGEST.toSeconds());
        label(notices, "seconds");
        told.addListener(SWT.Selection, event -> seconds.setEnabled(told.getSelection()));
        Fields made = new Fields(requests, megabytes, told, seconds);
        made.show(UiPlugin.core().httpLog().limits(), NoticeSettings.saved());
        fields = Optional.of(made);
        return body;
    }

    private static Group group(Composite body, String title) {
        Group group = new Group(body, SWT.NONE);
        group.setText(title);
        GridLayoutFactory.swtDefaults().numColumns(COLUMNS).spacing(GAP, GAP).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        return group;
    }

    private static void label(Composite body, String text) {
        Label label = new Label(body, SWT.NONE);
        label.setText(text);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    }

    private static Spinner spinner(Composite body, String testId, int least, int most) {
        Spinner spinner = new Spinner(body, SWT.BORDER);
        spinner.setData("test.id", testId);
        spinner.setMinimum(least);
        spinner.setMaximum(most);
        return spinner;
    }

    @Override
    protected void performDefaults() {
        fields.ifPresent(shown -> shown.show(LogLimits.usual(), NoticeSettings.usual()));
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        try {
            fields.ifPresent(shown -> {
                UiPlugin.core().httpLog().limit(shown.limits());
                shown.limits().save();
                shown.notices().save();
            });
            return true;
        } catch (BitquarryException failure) {
            setErrorMessage(failure.getMessage());
            return false;
        }
    }
}

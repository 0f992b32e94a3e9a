package org.bitquarry.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.sql.SqlSettingsPage;
import org.bitquarry.workbench.core.log.LogLimits;
import org.bitquarry.workbench.core.query.ScriptErrors;
import org.bitquarry.workbench.core.query.SqlSettings;
import org.bitquarry.workbench.core.work.NoticeSettings;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** The preferences are few, and each takes effect. */
class PreferencePagesTest {
    private final UiBot bot = new UiBot();
    private Shell shell = null;

    private <P extends PreferencePage & IWorkbenchPreferencePage> P open(P page) {
        bot.run(() -> {
            shell = new Shell(PlatformUI.getWorkbench().getDisplay(), SWT.SHELL_TRIM);
            shell.setLayout(new FillLayout());
            page.init(PlatformUI.getWorkbench());
            page.createControl(shell);
            shell.pack();
            shell.open();
        });
        return page;
    }

    private void apply(PreferencePage page) {
        assertThat(bot.<Boolean>ask(page::performOk)).isTrue();
    }

    private static void choose(Button button) {
        button.setSelection(!button.getSelection());
        button.notifyListeners(SWT.Selection, new Event());
    }

    private void restoreDefaults(PreferencePage page) {
        String words = JFaceResources.getString("defaults");
        bot.run(() -> UiBot.withDescendants(page.getControl())
                .filter(control ->
                        control instanceof Button button && button.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .notifyListeners(SWT.Selection, new Event()));
    }

    @Test
    void onlyPagesThatChangeSomethingHereAreOffered() {
        assertThat(bot.<List<String>>ask(() -> Stream.of(
                                PlatformUI.getWorkbench().getPreferenceManager().getRootSubNodes())
                        .map(IPreferenceNode::getLabelText)
                        .toList()))
                .containsExactlyInAnyOrder(
                        "Categories",
                        "Colours and fonts",
                        "Data grids",
                        "Key schemes",
                        "Keys",
                        "Requests",
                        "SQL sessions",
                        "SQL snippets",
                        "Secure storage");
    }

    @Test
    void whatTheLogKeepsAndWhatIsToldHoldAtOnce() {
        RequestsPage page = open(new RequestsPage());
        Spinner requests = bot.find(Spinner.class, "requests.kept");
        Spinner megabytes = bot.find(Spinner.class, "requests.megabytes");
        Button told = bot.find(Button.class, "notices.shown");
        Spinner seconds = bot.find(Spinner.class, "notices.after");
        bot.run(() -> {
            requests.setSelection(300);
            megabytes.setSelection(3);
            seconds.setSelection(33);
        });
        apply(page);

        assertThat(UiPlugin.core().httpLog().limits()).isEqualTo(new LogLimits(300, 3));
        assertThat(LogLimits.saved()).isEqualTo(new LogLimits(300, 3));
        assertThat(NoticeSettings.saved()).isEqualTo(new NoticeSettings(true, Duration.ofSeconds(33)));

        bot.run(() -> choose(told));
        assertThat(bot.<Boolean>ask(seconds::isEnabled)).isFalse();
        apply(page);
        assertThat(NoticeSettings.saved().shown()).isFalse();

        restoreDefaults(page);
        assertThat(bot.<Point>ask(() -> new Point(requests.getSelection(), megabytes.getSelection())))
                .isEqualTo(new Point(
                        LogLimits.usual().requests(), LogLimits.usual().megabytes()));
        apply(page);
        assertThat(LogLimits.saved()).isEqualTo(LogLimits.usual());
        assertThat(NoticeSettings.saved()).isEqualTo(NoticeSettings.usual());
    }

    @Test
    void whatFollowsAnErrorInAScriptIsChosenAndPutBack() {
        SqlSettingsPage page = open(new SqlSettingsPage());
        Button stop = bot.find(Button.class, "sql.errors.STOP");
        Button ask = bot.find(Button.class, "sql.errors.ASK");
        bot.run(() -> {
            ask.setSelection(false);
            stop.setSelection(true);
        });
        apply(page);
        assertThat(SqlSettings.saved()).isEqualTo(new SqlSettings(ScriptErrors.STOP));

        restoreDefaults(page);
        apply(page);
        assertThat(SqlSettings.saved()).isEqualTo(SqlSettings.usual());
    }
}

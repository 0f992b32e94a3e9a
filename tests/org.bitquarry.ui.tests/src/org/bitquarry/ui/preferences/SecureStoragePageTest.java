package org.bitquarry.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.SecretPlace;
import org.bitquarry.workbench.core.secure.StorageReport;
import org.bitquarry.workbench.core.secure.StorageSettings;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The preference page over the real store. */
class SecureStoragePageTest {
    private static final ConnectionProfile ACME = ConnectionProfile.named("storage-acme")
            .with(ConnectionProperties.WORKSPACE, "acme")
            .with(ConnectionProperties.USER, "ann@acme.example");

    private final UiBot bot = new UiBot();
    private final WorkbenchCore core = UiPlugin.core();
    private final Path secrets = core.dataArea().resolve("secrets");

    @BeforeEach
    void register() {
        core.dataSources().save(ACME);
        core.dataSources().keepSecrets(ACME.name(), Map.of("APIToken", "one".toCharArray()), SecretPlace.STORE);
    }

    @AfterEach
    void close() throws IOException {
        Files.deleteIfExists(secrets.resolve("storage-acme.secrets.broken"));
    }

    private static List<Shell> dialogs() {
        return Stream.of(PlatformUI.getWorkbench().getDisplay().getShells())
                .filter(shell -> !shell.isDisposed() && shell.isVisible() && shell.getParent() != null)
                .toList();
    }

    private void open() {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> PreferencesUtil.createPreferenceDialogOn(
                        PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(),
                        SecureStoragePage.ID,
                        new String[] {SecureStoragePage.ID},
                        null)
                .open());
        found("At ");
    }

    private void found(String begin) {
        Label label = bot.find(Label.class, "storage.found");
        bot.waitUntil(begin, () -> label.getText().startsWith(begin));
    }

    private List<String> rows() {
        Table table = bot.find(Table.class, "storage.secrets");
        return bot.ask(() -> rows(table));
    }

    private static List<String> rows(Table table) {
        return Stream.of(table.getItems())
                .map(item -> item.getData() instanceof StoredSecretsTable.Row row
                        ? row.name() + ": " + row.state()
                        : item.getText(0) + ": " + item.getText(1))
                .toList();
    }

    private void waitForRows(String what, Predicate<List<String>> shown) {
        Table table = bot.find(Table.class, "storage.secrets");
        bot.waitUntil(what, () -> shown.test(rows(table)));
    }

    private String label(String testId) {
        Label label = bot.find(Label.class, testId);
        return bot.ask(label::getText);
    }

    private void push(String testId) {
        Button button = bot.find(Button.class, testId);
        bot.waitUntil(testId + " can be pressed", button::isEnabled);
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> button.notifyListeners(SWT.Selection, null));
    }

    private void answer(String label) {
        bot.waitUntil("the question", () -> question().isPresent());
        bot.run(() -> button(question().orElseThrow(), label).notifyListeners(SWT.Selection, null));
    }

    private static Optional<Shell> question() {
        return dialogs().stream()
                .filter(shell -> shell.getText().equals(StorageQuestion.TITLE))
                .findFirst();
    }

    private static Button button(Shell shell, String label) {
        return UiBot.withDescendants(shell)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().replace("&", "").equals(label))
                .findFirst()
                .orElseThrow();
    }

    private void select(String name) {
        Table table = bot.find(Table.class, "storage.secrets");
        bot.run(() -> {
            for (int i = 0; i < table.getItemCount(); i++) {
                if (table.getItem(i).getText(0).equals(name)) {
                    table.setSelection(i);
                    table.notifyListeners(SWT.Selection, null);
                }
            }
        });
    }

    @Test
    void theStoreIsCheckedAndWhatItIsMadeOfIsSaid() {
        open();

        assertThat(rows()).contains("storage-acme: Can be read");
        assertThat(label("storage.cipher")).isEqualTo("AES with 256 bits");
        Label folder = bot.find(Label.class, "storage.folder");
        assertThat(bot.ask(folder::getToolTipText)).isEqualTo(secrets.toString());
        assertThat(label("storage.keeper")).isNotBlank();
        assertThat(core.secureStorage().orElseThrow().last().orElseThrow().isWell())
                .isTrue();
    }

    @Test
    void theSecretsOfOneDatasourceAreForgottenAfterAsking() {
        open();
        select("storage-acme");
        push("storage.forget");
        answer("Forget");
        waitForRows("it is gone", rows -> rows.stream().noneMatch(row -> row.startsWith("storage-acme")));

        assertThat(core.dataSources().hasSecrets(ACME)).isFalse();
        assertThat(core.dataSources().profile(ACME.name())).isPresent();
    }

    @Test
    void aNewMasterPasswordKeepsTheSecrets() throws IOException {
        byte[] before = Files.readAllBytes(secrets.resolve("storage-acme.secrets"));
        open();
        push("storage.renew");
        answer("Change");
        Button check = bot.find(Button.class, "storage.check");
        bot.waitUntil("written anew and checked", () -> check.isEnabled() && hasChanged(before));

        assertThat(Files.readAllBytes(secrets.resolve("storage-acme.secrets"))).isNotEqualTo(before);
        assertThat(core.dataSources().hasSecrets(ACME)).isTrue();
    }

    private boolean hasChanged(byte[] before) {
        try {
            return !Arrays.equals(before, Files.readAllBytes(secrets.resolve("storage-acme.secrets")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatIsBrokenIsShownAndSetAsideAndTheDatasourceStays() throws IOException {
        Files.writeString(secrets.resolve("storage-acme.secrets"), "rubbish");
        open();
        assertThat(rows()).anyMatch(row -> row.startsWith("storage-acme: ✕ ") && row.contains("damaged"));
        push("storage.aside");
        answer("Set aside");
        waitForRows("it is gone", rows -> rows.stream().noneMatch(row -> row.startsWith("storage-acme")));

        assertThat(secrets.resolve("storage-acme.secrets.broken")).hasContent("rubbish");
        assertThat(core.dataSources().profile(ACME.name())).isPresent();
    }

    @Test
    void everythingIsForgottenAfterAsking() {
        open();
        push("storage.forgetall");
        answer("Forget all");
        waitForRows("nothing is left", List.of("Nothing is kept: Register a datasource first")::equals);

        assertThat(core.dataSources().hasSecrets(ACME)).isFalse();
        assertThat(core.dataSources().profile(ACME.name())).isPresent();
    }

    @Test
    void whatIsChosenIsSaved() {
        open();
        Button check = bot.find(Button.class, "storage.checkonstart");
        Spinner limit = bot.find(Spinner.class, "storage.limit");
        bot.run(() -> {
            check.setSelection(false);
            limit.setSelection(25);
        });
        bot.run(() -> button(check.getShell(), "Apply and Close").notifyListeners(SWT.Selection, null));
        bot.waitUntil("the dialog is closed", check::isDisposed);

        assertThat(StorageSettings.saved()).isEqualTo(new StorageSettings(false, Duration.ofSeconds(25)));
    }

    @Test
    void whenTheWindowOpensABrokenStoreAsksAndAWellOneDoesnt() throws IOException {
        Shell window = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
        Files.writeString(secrets.resolve("storage-acme.secrets"), "rubbish");
        bot.run(() -> StorageStart.begin(window, core));
        answer("Set broken aside");
        bot.waitUntil(
                "it is well",
                () -> core.secureStorage().orElseThrow().last().orElseThrow().isWell());

        assertThat(secrets.resolve("storage-acme.secrets.broken")).exists();
        assertThat(bot.ask(SecureStoragePageTest::question)).isEmpty();
    }

    @Test
    void whoWantsNoCheckWhenTheWindowOpensGetsNone() throws IOException {
        new StorageSettings(false, Duration.ofSeconds(10)).save();
        Files.writeString(secrets.resolve("storage-acme.secrets"), "rubbish");
        Optional<StorageReport> before = core.secureStorage().orElseThrow().last();
        bot.run(() -> StorageStart.begin(
                PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell(), core));

        assertThat(Job.getJobManager().find(null))
                .noneMatch(job -> job.getName().equals("Check secure storage"));
        assertThat(core.secureStorage().orElseThrow().last()).isEqualTo(before);
    }
}

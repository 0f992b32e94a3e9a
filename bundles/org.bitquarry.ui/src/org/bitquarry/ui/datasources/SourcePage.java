package org.bitquarry.ui.datasources;

import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionString;
import org.bitquarry.connections.GroupPath;
import org.bitquarry.connections.ParsedConnection;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.ui.datasources.Form.Row;
import org.bitquarry.workbench.core.datasource.DataSourceDraft;
import org.bitquarry.workbench.core.datasource.DemoWorkspace;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** What the datasource is called, and where its data is. */
final class SourcePage extends DraftPage {
    private static final String BITBUCKET = "Bitbucket";
    private static final String DEMO = "Demo";

    private final String[] groups;
    private Row<Text> name;
    private Row<Combo> group;
    private Button bitbucket;
    private Button demo;
    private Row<Composite> paste;
    private Optional<String> pasteProblem = Optional.empty();
    private boolean pasted;

    /** Proposes the groups that exist. */
    SourcePage(DataSourceDraft draft, String... groups) {
        super("source", "Name and source", "What the datasource is called, and where its data is.", draft);
        this.groups = groups;
    }

    @Override
    public void createControl(Composite parent) {
        Form form = new Form(parent);
        name = form.text("Na&me:", "datasource.name");
        group = form.combo("&Group:", "datasource.group", groups);
        Row<Composite> sources = form.choices("Data of:", "datasource.source");
        bitbucket = Form.radio(
                sources.control(), "&Bitbucket Cloud", "datasource.source.bitbucket", () -> choose(bitbucket));
        demo = Form.radio(
                sources.control(),
                "&Demo workspace, which runs inside Bitquarry",
                "datasource.source.demo",
                () -> choose(demo));
        watch(
                sources,
                () -> draft().profile().isDemo()
                        ? "Its workspace is " + DemoWorkspace.WORKSPACE + ". Nothing leaves this computer."
                        : "The next page asks for the workspace, and who signs in.",
                Optional::empty);
        paste = form.choices("", "datasource.paste");
        Form.push(paste.control(), "Fill in from &clipboard", "datasource.paste.button", this::paste);
        load();
        listen();
        setControl(form.body());
    }

    private void listen() {
        watch(name, () -> "Shown in the explorer, and what the command line calls it by.", () -> draft().nameProblem());
        watch(
                group,
                () -> "Optional. A slash makes levels, such as Work/Mobile.",
                () -> GroupPath.problem(group.control().getText()));
        watch(
                paste,
                () -> pasted
                        ? "Taken over. The next page shows what is still missing."
                        : "Takes over a connection string or JDBC URL, such as jdbc:bitquarry:Workspace=acme;User=…",
                Optional::empty);
        name.control().addListener(SWT.Modify, event -> {
            draft().name(name.control().getText());
            check();
        });
        group.control().addListener(SWT.Modify, event -> {
            draft().group(group.control().getText());
            check();
        });
    }

    @Override
    void load() {
        ConnectionProfile profile = draft().profile();
        setText(name.control(), profile.name());
        if (!group.control().getText().equals(profile.group())) {
            group.control().setText(profile.group());
        }
        bitbucket.setSelection(!profile.isDemo());
        demo.setSelection(profile.isDemo());
    }

    private static void setText(Text field, String text) {
        if (!field.getText().strip().equals(text)) {
            field.setText(text);
        }
    }

    private void choose(Button chosen) {
        if (chosen.getSelection()) {
            draft().set(ConnectionProperties.SOURCE, chosen == demo ? DEMO : BITBUCKET);
            check();
        }
    }

    private void paste() {
        Clipboard clipboard = new Clipboard(getShell().getDisplay());
        Object content = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        pasteProblem = fill(content instanceof String text ? text : "");
        pasted = pasteProblem.isEmpty();
        load();
        check();
    }

    private Optional<String> fill(String text) {
        if (text.isBlank()) {
            return Optional.of("There is no text on the clipboard.");
        }
        try (ParsedConnection parsed = ConnectionString.parse(text)) {
            draft().fill(parsed);
            return Optional.empty();
        } catch (ProfileRejectedException e) {
            return Optional.of(e.problem().text());
        }
    }

    @Override
    void check() {
        super.check();
        pasteProblem.ifPresent(sentence -> paste.hint().complain(sentence));
    }

    @Override
    public IWizardPage getNextPage() {
        IWizardPage next = super.getNextPage();
        return draft().profile().isDemo() && next != null ? next.getNextPage() : next;
    }
}

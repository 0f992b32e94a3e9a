package org.bitquarry.ui.datasources;

import java.util.Optional;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.ui.datasources.Form.Row;
import org.bitquarry.workbench.core.datasource.CategoryBook;
import org.bitquarry.workbench.core.datasource.DataSourceDraft;
import org.bitquarry.workbench.core.datasource.DataSourceFacts;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** What is at stake, and whether anything may be changed. */
final class SafetyPage extends DraftPage {
    private final CategoryBook categories;
    private final boolean connectAtFirst;
    private Row<Combo> category;
    private Button readOnly;
    private Button connect;
    private Button atStart;

    /** Proposes to connect when the wizard ends, or not. */
    SafetyPage(DataSourceDraft draft, CategoryBook categories, boolean connectAtFirst) {
        super("safety", "Safety", "What is at stake, and whether anything may be changed.", draft);
        this.categories = categories;
        this.connectAtFirst = connectAtFirst;
    }

    @Override
    public void createControl(Composite parent) {
        Form form = new Form(parent);
        category = form.combo(
                "&Category:",
                "datasource.category",
                categories.rules().stream()
                        .map(rules -> rules.category().label())
                        .toArray(String[]::new));
        Row<Composite> changes = form.choices("Changes:", "datasource.changes");
        readOnly = Form.check(changes.control(), "&Read-only", "datasource.readonly", () -> draft().readOnly(
                        readOnly.getSelection()));
        Row<Composite> start = form.choices("At each start:", "datasource.start");
        atStart = Form.check(start.control(), "Connect by &itself", "datasource.autoconnect", () -> draft().set(
                        ConnectionProperties.AUTO_CONNECT, atStart.getSelection() ? "true" : ""));
        Row<Composite> end = form.choices("At the end:", "datasource.end");
        connect = Form.check(end.control(), "Connect no&w", "datasource.connect", this::check);
        connect.setSelection(connectAtFirst);
        load();
        watch(category, this::explanation, Optional::empty);
        watch(changes, () -> ConnectionProperties.READONLY.description(), Optional::empty);
        watch(
                start,
                () -> "Once the window has opened. Without it nothing is sent before you connect.",
                Optional::empty);
        watch(
                end,
                () -> "Asks Bitbucket who is connected. Without it nothing is sent until you connect.",
                Optional::empty);
        category.control().addListener(SWT.Modify, event -> {
            draft().category(Category.of(category.control().getText()));
            check();
        });
        setControl(form.body());
    }

    private String explanation() {
        return draft().profile()
                .category()
                .map(chosen -> DataSourceFacts.inWords(categories.of(chosen)) + ". Preferences › Categories says"
                        + " what each means.")
                .orElse("Optional: one of these, or a word of your own. PROD asks before every commit.");
    }

    boolean isConnectWanted() {
        return connect.getSelection();
    }

    @Override
    void load() {
        ConnectionProfile profile = draft().profile();
        String label = profile.category().map(Category::label).orElse("");
        if (!category.control().getText().strip().equalsIgnoreCase(label)) {
            category.control().setText(label);
        }
        readOnly.setSelection(profile.readOnly());
        atStart.setSelection(profile.value(ConnectionProperties.AUTO_CONNECT)
                .filter("true"::equals)
                .isPresent());
    }
}

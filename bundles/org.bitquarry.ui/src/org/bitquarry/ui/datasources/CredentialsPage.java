package org.bitquarry.ui.datasources;

import static org.bitquarry.connections.ConnectionProperties.AUTH_SCHEME;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.OAuthProperties;
import org.bitquarry.ui.datasources.Form.Row;
import org.bitquarry.workbench.core.datasource.DataSourceDraft;
import org.bitquarry.workbench.core.datasource.SecretPlace;
import org.eclipse.jface.wizard.IWizardContainer2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;

/** Who connects, with which secret, where that is kept, and to which of the workspaces that it can see. */
final class CredentialsPage extends DraftPage {
    static final String ID = "credentials";

    private final SignInPlace place;
    private final Map<ConnectionProperty, PropertyRow> fields = new LinkedHashMap<>();
    private final List<Button> places = new ArrayList<>();
    private FormScroll scroll;
    private Row<Combo> schemes;
    private Row<Composite> keep;
    private LoginLine login;
    private WorkspaceLine workspace;

    CredentialsPage(DataSourceDraft draft, SignInPlace place) {
        super(ID, "Sign in", "Who connects, and to which workspace.", draft);
        this.place = place;
    }

    @Override
    public void createControl(Composite parent) {
        scroll = new FormScroll(parent);
        Form form = new Form(scroll.area());
        schemes = form.list(
                "Sign &in with:",
                "datasource.scheme",
                Scheme.ALL.stream().map(Scheme::title).toArray(String[]::new));
        Scheme.everyField().forEach(field -> fields.put(field.property(), PropertyRow.of(this, form, field)));
        login = new LoginLine(this, form, place, this::signedIn);
        keep = form.buttons("Keep secrets:", "datasource.place");
        place("For the next &starts too", SecretPlace.STORE);
        place("&Until Bitquarry is closed", SecretPlace.SESSION);
        workspace = new WorkspaceLine(this, form, place.log());
        load();
        watch(schemes, () -> scheme().explanation(), Optional::empty);
        watch(keep, this::placeInWords, Optional::empty);
        schemes.control().addListener(SWT.Selection, event -> choose());
        setControl(scroll.showing(form.body()));
    }

    private void place(String text, SecretPlace value) {
        Button[] made = new Button[1];
        made[0] = Form.radio(keep.control(), text, "datasource.place." + value, () -> {
            if (made[0].getSelection()) {
                draft().place(value);
                check();
            }
        });
        made[0].setData(value);
        places.add(made[0]);
    }

    private void choose() {
        draft().set(
                        AUTH_SCHEME,
                        Scheme.ALL.get(schemes.control().getSelectionIndex()).value());
        load();
        check();
        makeRoom();
    }

    /** Lets the dialog grow to what this page shows now. */
    private void makeRoom() {
        if (getContainer() instanceof IWizardContainer2 dialog) {
            dialog.updateSize();
        }
    }

    private Scheme scheme() {
        return Scheme.of(draft().profile().value(AUTH_SCHEME).orElse(""));
    }

    private String placeInWords() {
        return switch (draft().place()) {
            case STORE -> "In " + draft().storePlace() + ".";
            case SESSION -> "In memory only. After the next start they must be entered again.";
        };
    }

    /** Leads to the address that the browser comes back to. */
    void mendCallback() {
        getShell().forceActive();
        Optional.ofNullable(fields.get(OAuthProperties.CALLBACK_URL)).ifPresent(PropertyRow::focus);
    }

    private void signedIn() {
        check();
        workspace.proposeOnly();
    }

    /** Returns what must be mended before anybody can ask Bitbucket with the credential. */
    Optional<String> credentialProblem() {
        return scheme().fields().stream()
                .flatMap(field -> problem(field.property(), field.name()).stream())
                .findFirst();
    }

    @Override
    void load() {
        Scheme scheme = scheme();
        schemes.control().select(Scheme.ALL.indexOf(scheme));
        List<ConnectionProperty> shown =
                scheme.fields().stream().map(SchemeField::property).toList();
        fields.forEach((property, row) -> {
            row.setVisible(shown.contains(property));
            row.load();
        });
        login.setVisible(scheme.hasLogin());
        keep.setVisible(scheme.hasSecrets());
        places.forEach(button -> button.setSelection(button.getData() == draft().place()));
        workspace.load();
        scroll.fit();
    }

    @Override
    void check() {
        super.check();
        workspace.showNotice();
        scroll.fit();
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            makeRoom();
        }
        if (visible && scheme().hasLogin()) {
            login.ask();
        }
    }
}

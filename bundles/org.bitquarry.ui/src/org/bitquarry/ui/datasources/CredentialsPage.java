package org.bitquarry.ui.datasources;

import static org.bitquarry.connections.ConnectionProperties.ACCESS_TOKEN;
import static org.bitquarry.connections.ConnectionProperties.API_TOKEN;
import static org.bitquarry.connections.ConnectionProperties.AUTH_SCHEME;
import static org.bitquarry.connections.ConnectionProperties.USER;

import java.util.Optional;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.ui.datasources.Form.Row;
import org.bitquarry.workbench.core.datasource.DataSourceDraft;
import org.bitquarry.workbench.core.datasource.SecretPlace;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Who connects, with which token, and where the token is kept. */
final class CredentialsPage extends DraftPage {
    private static final String BY_API_TOKEN = "APIToken";
    private static final String BY_ACCESS_TOKEN = "AccessToken";
    private static final String BY_NOTHING = "None";

    private Button api;
    private Button access;
    private Button nothing;
    private Row<Text> user;
    private Row<Text> apiToken;
    private Row<Text> accessToken;
    private Row<Composite> places;
    private Button store;
    private Button session;

    CredentialsPage(DataSourceDraft draft) {
        super("credentials", "Sign in", "Who connects, and where the token is kept.", draft);
    }

    @Override
    public void createControl(Composite parent) {
        Form form = new Form(parent);
        Row<Composite> schemes = form.choices("Sign in with:", "datasource.scheme");
        api = scheme(schemes.control(), "&API token, as a person", BY_API_TOKEN);
        access = scheme(schemes.control(), "A&ccess token of a repository, project or workspace", BY_ACCESS_TOKEN);
        nothing = scheme(schemes.control(), "N&othing: public data only, 60 requests an hour", BY_NOTHING);
        schemes.hint().setVisible(false);
        user = form.text("&E-mail:", "datasource.user");
        apiToken = form.secret("&Token:", "datasource.apitoken");
        accessToken = form.secret("&Token:", "datasource.accesstoken");
        places = form.choices("Keep the token:", "datasource.place");
        store = place(places.control(), "For the next &starts too", SecretPlace.STORE);
        session = place(places.control(), "&Until Bitquarry is closed", SecretPlace.SESSION);
        user.control().setText(draft().profile().value(USER).orElse(""));
        load();
        listen();
        setControl(form.body());
    }

    private Button scheme(Composite parent, String text, String value) {
        Button[] made = new Button[1];
        made[0] = Form.radio(parent, text, "datasource.scheme." + value, () -> {
            if (made[0].getSelection()) {
                draft().set(AUTH_SCHEME, value);
                load();
                check();
            }
        });
        return made[0];
    }

    private Button place(Composite parent, String text, SecretPlace place) {
        Button[] made = new Button[1];
        made[0] = Form.radio(parent, text, "datasource.place." + place, () -> {
            if (made[0].getSelection()) {
                draft().place(place);
                check();
            }
        });
        return made[0];
    }

    private void listen() {
        watch(user, USER::description, () -> problem(USER, "E-mail"));
        watchSecret(apiToken, API_TOKEN);
        watchSecret(accessToken, ACCESS_TOKEN);
        watch(places, this::placeInWords, Optional::empty);
        user.control().addListener(SWT.Modify, event -> {
            draft().set(USER, user.control().getText());
            check();
        });
    }

    private void watchSecret(Row<Text> row, ConnectionProperty property) {
        watch(row, () -> explanation(row.control(), property), () -> problem(property, "Token"));
        row.control().addListener(SWT.Modify, event -> {
            draft().secret(property, row.control().getTextChars());
            check();
        });
    }

    private String explanation(Text field, ConnectionProperty property) {
        if (draft().isTyped(property)) {
            return field.getCharCount() == 0 ? "Taken from the clipboard; type to replace it." : property.description();
        }
        return draft().isEdited() ? "Kept as it is; type to replace it." : property.description();
    }

    private String placeInWords() {
        return switch (draft().place()) {
            case STORE -> "In " + draft().storePlace() + ".";
            case SESSION -> "In memory only. Bitquarry asks for it again after the next start.";
        };
    }

    @Override
    void load() {
        String scheme = draft().profile().value(AUTH_SCHEME).orElse(BY_API_TOKEN);
        api.setSelection(scheme.equals(BY_API_TOKEN));
        access.setSelection(scheme.equals(BY_ACCESS_TOKEN));
        nothing.setSelection(scheme.equals(BY_NOTHING));
        store.setSelection(draft().place() == SecretPlace.STORE);
        session.setSelection(draft().place() == SecretPlace.SESSION);
        user.setVisible(scheme.equals(BY_API_TOKEN));
        apiToken.setVisible(scheme.equals(BY_API_TOKEN));
        accessToken.setVisible(scheme.equals(BY_ACCESS_TOKEN));
        places.setVisible(!scheme.equals(BY_NOTHING));
        String email = draft().profile().value(USER).orElse("");
        if (!user.control().getText().strip().equals(email)) {
            user.control().setText(email);
        }
        user.control().getParent().layout(true, true);
    }
}

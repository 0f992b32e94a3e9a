package org.bitquarry.ui.datasources;

import java.net.URI;
import java.util.function.Consumer;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.OAuthProperties;
import org.bitquarry.model.error.Problem;
import org.bitquarry.ui.parts.CopiedText;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.e4.ui.services.IStylingEngine;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** What a person sees while signing in: how far it is, the page's address, and a place for the code. Belongs to the UI thread. */
final class SignInPanel extends Composite {
    private static final int GAP = 8;
    private static final int WRAP_AT = 480;

    private final Label icon;
    private final Label headline;
    private final Label advice;
    private final ProgressBar progress;
    private final Composite byHand;
    private final Text address;
    private final Button open;
    private final Button copy;
    private final Text code;
    private final Button takeOver;
    private Icons shown = Icons.WEB;

    /**
     * Makes one that waits for nothing yet.
     *
     * @param browse opens the page once more
     * @param copied takes what a person copied from a browser
     */
    SignInPanel(Composite parent, ConnectionProfile profile, Consumer<URI> browse, Consumer<String> copied) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(GAP, GAP).applyTo(this);
        Composite head = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(GAP, GAP / 2).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        icon = new Label(head, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
        headline = wrapped(head, 1, "signin.headline");
        new Label(head, SWT.NONE);
        advice = wrapped(head, 1, "signin.advice");
        progress = new ProgressBar(this, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(progress);
        byHand = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(GAP, GAP).applyTo(byHand);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(byHand);
        label("Page:");
        address = field(SWT.READ_ONLY, 1, "signin.address");
        copy = Form.push(byHand, "C&opy", "signin.copy", () -> new CopiedText(address.getText()).put(getDisplay()));
        open = Form.push(byHand, "Open a&gain", "signin.open", () -> browse.accept(URI.create(address.getText())));
        label("");
        Label elsewhere = wrapped(byHand, 3, "signin.elsewhere");
        elsewhere.setText(
                "Is the browser on another computer? Open the page there. It ends at an address that begins with "
                        + profile.value(OAuthProperties.CALLBACK_URL).orElse("").replace("&", "&&")
                        + ", which it may not reach: copy that address and paste it here.");
        style(elsewhere, "secondary");
        label("Address or &code:");
        code = field(SWT.NONE, 2, "signin.code");
        takeOver = Form.push(byHand, "&Sign in", "signin.takeover", () -> take(copied));
        GridDataFactory.fillDefaults().applyTo(takeOver);
        code.addListener(
                SWT.Modify, event -> takeOver.setEnabled(!code.getText().isBlank()));
        code.addListener(SWT.DefaultSelection, event -> take(copied));
        takeOver.setEnabled(false);
        Palette.onChange(this, () -> icon.setImage(shown.image()));
    }

    private static Label wrapped(Composite parent, int span, String testId) {
        Label label = new Label(parent, SWT.WRAP);
        label.setData("test.id", testId);
        GridDataFactory.fillDefaults()
                .span(span, 1)
                .grab(true, false)
                .hint(WRAP_AT, SWT.DEFAULT)
                .applyTo(label);
        return label;
    }

    private void label(String text) {
        Label label = new Label(byHand, SWT.RIGHT);
        label.setText(text);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(label);
    }

    private Text field(int style, int span, String testId) {
        Text field = new Text(byHand, SWT.BORDER | SWT.SINGLE | style);
        field.setData("test.id", testId);
        GridDataFactory.fillDefaults()
                .align(SWT.FILL, SWT.CENTER)
                .grab(true, false)
                .span(span, 1)
                .hint(1, SWT.DEFAULT)
                .applyTo(field);
        return field;
    }

    /** Takes the text out of the window: it is as good as a secret. */
    private void take(Consumer<String> copied) {
        String text = code.getText();
        if (!text.isBlank()) {
            code.setText("");
            copied.accept(text);
        }
    }

    /** Says that the page is about to open. */
    void waitForBrowser() {
        tell(
                Icons.WEB,
                "Grant access in the browser",
                "",
                "A page of Bitbucket opens there. Log in if it asks, and grant"
                        + " access; then come back. Nothing else has to be done here.");
        working(true);
    }

    /** Says that Bitbucket is asked. */
    void waitForBitbucket() {
        tell(Icons.WEB, "Asking Bitbucket…", "", "The code is being changed into a login.");
        working(true);
    }

    /** Shows the page's address, for a browser that doesn't open by itself. */
    void show(URI page) {
        address.setText(page.toString());
        address.setToolTipText(page.toString());
        open.setEnabled(true);
        copy.setEnabled(true);
    }

    /** Says that the page must be opened by hand. */
    void tellNoBrowser() {
        tell(
                Icons.WARNING,
                "No browser could be opened",
                "",
                "Copy the page's address into a browser, grant access there,"
                        + " and come back. A browser on this computer needs nothing more.");
    }

    void tellSignedIn(String who) {
        tell(
                Icons.SUCCESS,
                who.isEmpty() ? "Signed in." : "Signed in as " + who + ".",
                "",
                "The login renews itself. Bitbucket forgets it when nobody uses it for three months.");
        working(false);
        byHand.setVisible(false);
    }

    void tellFailed(Problem problem) {
        String cause = problem.cameBack();
        tell(Icons.ERROR, Character.toUpperCase(cause.charAt(0)) + cause.substring(1), "problem", problem.remedy());
        working(false);
    }

    private void tell(Icons picture, String line, String cssClass, String what) {
        shown = picture;
        icon.setImage(picture.image());
        headline.setText(line.replace("&", "&&"));
        style(headline, cssClass);
        advice.setText(what.replace("&", "&&"));
        layout(true, true);
        grow();
    }

    /** What is told may need more lines than what stood there before. */
    private void grow() {
        Shell shell = getShell();
        Point size = shell.getSize();
        int needed = shell.computeSize(size.x, SWT.DEFAULT, true).y;
        if (shell.isVisible() && needed > size.y) {
            shell.setSize(size.x, needed);
        }
    }

    private void working(boolean goesOn) {
        progress.setVisible(goesOn);
        boolean known = !address.getText().isEmpty();
        open.setEnabled(known && goesOn);
        copy.setEnabled(known);
    }

    private static void style(Label label, String cssClass) {
        PlatformUI.getWorkbench().getService(IStylingEngine.class).setClassname(label, cssClass);
    }
}

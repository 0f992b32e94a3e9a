package org.bitquarry.app.tour;

import java.util.Map;
import org.eclipse.swt.custom.StyledText;

/** A connection is tested while nobody answers at its address; nothing is registered. */
final class UnreachableStep implements Step {
    /** The port of a service that is nowhere. */
    private static final String NOBODY = "http://127.0.0.1:9/2.0";

    @Override
    public String name() {
        return "unreachable";
    }

    @Override
    public void walk(Guide guide) {
        WizardWalk wizard = new WizardWalk(guide);
        wizard.toSignIn("acme", Map.of("URL", NOBODY, "User", "ann@acme.example", "Workspace", "acme"));
        wizard.fill("datasource.apitoken", "any");
        wizard.push("datasource.test");
        guide.bot().find(StyledText.class, "datasource.test.details");
    }

    @Override
    public void leave(Guide guide) {
        new WizardWalk(guide).closeAll();
    }
}

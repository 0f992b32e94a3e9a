package org.bitquarry.ui;

import java.net.URI;
import org.bitquarry.model.error.AuthenticationFailedException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.ui.browser.SystemBrowser;
import org.bitquarry.ui.browser.WebBrowser;
import org.bitquarry.workbench.core.CoreLauncher;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.log.LogLimits;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/**
 * Holds the application's state for the window. The framework keeps it as a service, made when a part first asks and
 * closed with the bundle.
 */
public final class UiPlugin implements BundleActivator, ServiceFactory<WorkbenchCore> {
    /** Returns the application's state; makes it on the first call, which touches neither disk nor network. */
    public static WorkbenchCore core() {
        BundleContext context = FrameworkUtil.getBundle(UiPlugin.class).getBundleContext();
        return context.getService(context.getServiceReference(WorkbenchCore.class));
    }

    /** Returns what opens pages for the person. */
    public static WebBrowser browser() {
        BundleContext context = FrameworkUtil.getBundle(UiPlugin.class).getBundleContext();
        return context.getService(context.getServiceReference(WebBrowser.class));
    }

    @Override
    public void start(BundleContext context) {
        context.registerService(WebBrowser.class, new SystemBrowser(), null);
        context.registerService(WorkbenchCore.class, this, null);
    }

    private static void open(URI page) {
        if (!browser().open(page)) {
            throw new AuthenticationFailedException(
                    new Problem(
                            "Sign in",
                            "no browser could be opened.",
                            "Choose Sign in… in the datasource's menu, and copy the address there."),
                    null);
        }
    }

    @Override
    public WorkbenchCore getService(Bundle user, ServiceRegistration<WorkbenchCore> registration) {
        WorkbenchCore core = CoreLauncher.onPlatform().forWindow(UiPlugin::open);
        core.httpLog().limit(LogLimits.saved());
        return core;
    }

    @Override
    public void ungetService(Bundle user, ServiceRegistration<WorkbenchCore> registration, WorkbenchCore core) {
        core.close();
    }

    @Override
    public void stop(BundleContext context) {
        // The framework takes back the registration, which closes the state.
    }
}

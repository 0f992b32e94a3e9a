package org.bitquarry.ui.parts;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.ui.services.IServiceLocator;

/** Lets the window's tool bars ask anew which commands can be used: by themselves they ask after a key or a click only. */
public final class ToolUpdates {
    private ToolUpdates() {}

    /** Asks for it; may be called from any thread, and doesn't wait. */
    public static void request(IServiceLocator site) {
        site.getService(IEventBroker.class).post(UIEvents.REQUEST_ENABLEMENT_UPDATE_TOPIC, UIEvents.ALL_ELEMENT_ID);
    }
}

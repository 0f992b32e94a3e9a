package org.bitquarry.ui.theme;

import java.util.Collection;
import java.util.List;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.MUILabel;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.IWorkbench;
import org.jspecify.annotations.Nullable;
import org.osgi.service.event.Event;

/**
 * Gives the icons of tabs and tool bars the colours of the theme, those that come later too. For use on the UI thread,
 * once a workbench.
 */
public final class IconFollower {
    private static final String RESTYLED = "org/eclipse/ui/internal/themes/WorkbenchThemeManager/themeRegistryRestyled";
    private static final int EVERYWHERE = EModelService.ANYWHERE
            | EModelService.IN_ANY_PERSPECTIVE
            | EModelService.IN_TRIM
            | EModelService.IN_PART
            | EModelService.IN_SHARED_AREA;

    private final MApplication application;

    private IconFollower(MApplication application) {
        this.application = application;
    }

    /** Colours all icons of a workbench now, and from now on. */
    public static void follow(IWorkbench workbench) {
        IconFollower follower = new IconFollower(workbench.getService(MApplication.class));
        IEventBroker events = workbench.getService(IEventBroker.class);
        events.subscribe(RESTYLED, event -> follower.colourAll());
        events.subscribe(UIEvents.ElementContainer.TOPIC_CHILDREN, IconFollower::colourNew);
        events.subscribe(UIEvents.UILabel.TOPIC_ICONURI, IconFollower::colourChanged);
        follower.colourAll();
    }

    private void colourAll() {
        String colours = SvgSource.colours(Palette.SECONDARY);
        EModelService model = application.getContext().get(EModelService.class);
        model.findElements(application, MUILabel.class, EVERYWHERE, element -> true)
                .forEach(label -> colour(label, colours));
        application.getDescriptors().forEach(descriptor -> colour(descriptor, colours));
    }

    private static void colourNew(Event event) {
        @Nullable Object added = event.getProperty(UIEvents.EventTags.NEW_VALUE);
        Collection<?> elements =
                added instanceof Collection<?> many ? many : added == null ? List.of() : List.of(added);
        for (Object element : elements) {
            if (element instanceof MUIElement && element instanceof MUILabel label) {
                colour(label, SvgSource.colours(Palette.SECONDARY));
            }
        }
    }

    private static void colourChanged(Event event) {
        if (event.getProperty(UIEvents.EventTags.ELEMENT) instanceof MUILabel label) {
            colour(label, SvgSource.colours(Palette.SECONDARY));
        }
    }

    /** Setting an icon tells us again, with an address that needs no change. */
    private static void colour(MUILabel label, String colours) {
        @Nullable String address = label.getIconURI();
        if (address != null) {
            IconAddresses.coloured(address, colours)
                    .filter(wanted -> !wanted.equals(address))
                    .ifPresent(label::setIconURI);
        }
    }
}

package org.bitquarry.ui.theme;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.MUILabel;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.menu.MItem;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.ui.IWorkbench;
import org.jspecify.annotations.Nullable;
import org.osgi.service.event.Event;

/**
 * Gives the icons of tabs and tool bars the colours of the theme, those that come later too, and tool items a drawing of
 * ours for the time in which they are disabled. For use on the UI thread, once a workbench.
 */
public final class IconFollower {
    private static final String RESTYLED = "org/eclipse/ui/internal/themes/WorkbenchThemeManager/themeRegistryRestyled";
    private static final String STROKES = "org.bitquarry.ui.strokes";
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
        events.subscribe(UIEvents.ApplicationElement.TOPIC_TRANSIENTDATA, IconFollower::keepTab);
        follower.colourAll();
    }

    private void colourAll() {
        EModelService model = application.getContext().get(EModelService.class);
        model.findElements(application, MUILabel.class, EVERYWHERE, element -> true)
                .forEach(IconFollower::colour);
        application.getDescriptors().forEach(IconFollower::colour);
    }

    private static void colourNew(Event event) {
        @Nullable Object added = event.getProperty(UIEvents.EventTags.NEW_VALUE);
        Collection<?> elements =
                added instanceof Collection<?> many ? many : added == null ? List.of() : List.of(added);
        for (Object element : elements) {
            if (element instanceof MUIElement && element instanceof MUILabel label) {
                colour(label);
            }
        }
    }

    private static void colourChanged(Event event) {
        if (event.getProperty(UIEvents.EventTags.ELEMENT) instanceof MUILabel label) {
            colour(label);
        }
    }

    /**
     * Setting an icon tells us again, with an address that needs no change. It also lets the item look for its other
     * icon, so that one is there before.
     */
    private static void colour(MUILabel label) {
        @Nullable String address = label.getIconURI();
        if (address == null) {
            return;
        }
        if (label instanceof MItem item) {
            IconAddresses.coloured(address, SvgSource.disabledColours()).ifPresent(disabled -> item.getTransientData()
                    .put(IPresentationEngine.DISABLED_ICON_IMAGE_KEY, disabled));
        }
        IconAddresses.coloured(address, SvgSource.colours(strokes(label)))
                .filter(wanted -> !wanted.equals(address))
                .ifPresent(label::setIconURI);
        if (label instanceof MPart part) {
            showTab(part);
        }
    }

    /** Draws the icon of a part's tab in a token from now on, such as the colour of a category. */
    public static void mark(MPart part, Palette strokes) {
        if (strokes(part) != strokes) {
            part.getTransientData().put(STROKES, strokes);
            colour(part);
        }
    }

    private static Palette strokes(Object label) {
        return label instanceof MPart part && part.getTransientData().get(STROKES) instanceof Palette marked
                ? marked
                : Palette.SECONDARY;
    }

    /** A part that is made puts the picture of {@code plugin.xml}, as it lies there, over that of its address. */
    private static void keepTab(Event event) {
        if (event.getProperty(UIEvents.EventTags.ELEMENT) instanceof MPart part) {
            showTab(part);
        }
    }

    private static void showTab(MPart part) {
        @Nullable Object shown = part.getTransientData().get(IPresentationEngine.OVERRIDE_ICON_IMAGE_KEY);
        if (shown != null) {
            Optional.ofNullable(part.getIconURI())
                    .flatMap(IconAddresses::icon)
                    .map(icon -> icon.image(strokes(part)))
                    .filter(wanted -> wanted != shown)
                    .ifPresent(
                            wanted -> part.getTransientData().put(IPresentationEngine.OVERRIDE_ICON_IMAGE_KEY, wanted));
        }
    }
}

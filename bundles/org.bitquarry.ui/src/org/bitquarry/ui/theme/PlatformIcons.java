package org.bitquarry.ui.theme;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.application.IWorkbenchConfigurer;

/**
 * Puts our drawings in the place of the platform's where its own dialogs show them: what is disabled was white on a dark
 * ground there.
 */
public final class PlatformIcons {
    private PlatformIcons() {}

    /** Replaces them, before the first window is made. */
    public static void replace(IWorkbenchConfigurer workbench) {
        replace(workbench, ISharedImages.IMG_TOOL_BACK, ISharedImages.IMG_TOOL_BACK_DISABLED, Icons.BACK);
        replace(workbench, ISharedImages.IMG_TOOL_FORWARD, ISharedImages.IMG_TOOL_FORWARD_DISABLED, Icons.FORWARD);
    }

    private static void replace(IWorkbenchConfigurer workbench, String enabled, String disabled, Icons icon) {
        workbench.declareImage(enabled, coloured(icon, false), true);
        workbench.declareImage(disabled, coloured(icon, true), true);
    }

    /** In the palette's colours as they are when somebody draws it. */
    private static ImageDescriptor coloured(Icons icon, boolean disabled) {
        return ImageDescriptor.createFromImageDataProvider(
                zoom -> (disabled ? icon.disabledDescriptor() : icon.descriptor()).getImageData(zoom));
    }
}

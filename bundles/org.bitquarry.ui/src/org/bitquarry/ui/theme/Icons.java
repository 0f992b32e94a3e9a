package org.bitquarry.ui.theme;

import java.net.URL;
import java.util.Locale;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;

/**
 * The icons, one silhouette an object kind. Drawn by us as SVG, so they are sharp at every scale, and coloured in the
 * palette's tokens as they are now: whoever shows an image fetches it again when the palette changes. Images belong to
 * the registry and are never disposed by the caller. For use on the UI thread.
 */
public enum Icons {
    ADD_ROW,
    BITQUARRY,
    BRANCH,
    CHANGES,
    CLEAR,
    COLLAPSE_ALL,
    COLUMN,
    COMMENT,
    COMMIT,
    COMMIT_CHANGES,
    CONNECT,
    COPY,
    DATASOURCE,
    DATASOURCE_CONNECTED,
    DELETE_ROW,
    DISCARD,
    DISCONNECT,
    DUPLICATE,
    EDIT,
    ERROR,
    EXPORT,
    FILTER,
    GROUP,
    HOOK,
    INFO,
    KEY,
    LOAD_MORE,
    LOADING,
    LOCK,
    LOG,
    NEW_SQL,
    PIPELINE,
    PLAN,
    PREVIEW,
    PROCEDURE,
    PROJECT,
    PULL_REQUEST,
    REFERENCE,
    REFRESH,
    REGISTER,
    REMOVE,
    REPOSITORY,
    RUN,
    RUN_SCRIPT,
    SCHEMA,
    SCROLL_LOCK,
    SEARCH,
    SQL,
    STOP,
    SUCCESS,
    SYSTEM,
    TABLE,
    TAG,
    TEST,
    THEME,
    TOUR,
    TYPE_BOOLEAN,
    TYPE_NUMBER,
    TYPE_TEXT,
    TYPE_TIME,
    USER,
    VIEW,
    WARNING,
    WEB,
    WORKSPACE;

    /** Returns the image in the palette's colours. */
    public Image image() {
        return image(Palette.SECONDARY);
    }

    /** Returns the image with its strokes in another token, such as the colour of a category. */
    public Image image(Palette strokes) {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = key(strokes.rgb());
        Image known = registry.get(key);
        if (known != null) {
            return known;
        }
        registry.put(key, descriptor(strokes));
        return registry.get(key);
    }

    /** Describes the image in the palette's colours as they are now. */
    public ImageDescriptor descriptor() {
        return descriptor(Palette.SECONDARY);
    }

    private ImageDescriptor descriptor(Palette strokes) {
        return ImageDescriptor.createFromImageDataProvider(
                SvgSource.read(resource()).inColours(strokes)::rasterize);
    }

    /** Returns where the drawing lies, in the light theme's colours. */
    URL resource() {
        URL found = Icons.class.getResource("/icons/" + fileName());
        if (found == null) {
            throw new IllegalStateException("No drawing " + fileName());
        }
        return found;
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
    }

    /** The accent and the error colour take part in every key, since drawings hold them too. */
    private String key(RGB strokes) {
        return "org.bitquarry.icon." + name() + strokes + Palette.ACCENT.rgb() + Palette.ERROR.rgb();
    }
}

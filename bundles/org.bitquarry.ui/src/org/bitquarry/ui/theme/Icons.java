package org.bitquarry.ui.theme;

import java.net.URL;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;

/**
 * The icons, one silhouette an object kind. Drawn by us as SVG, so they are sharp at every scale, and coloured in the
 * palette's tokens as they are now: whoever shows an image fetches it again when the palette changes. Images belong to
 * the registry and are never disposed by the caller. For use on the UI thread.
 */
public enum Icons {
    ADD_ROW,
    BACK,
    BITQUARRY,
    BRANCH,
    BUDGET,
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
    DATASOURCE_OFFLINE,
    DELETE_ROW,
    DISCARD,
    DISCONNECT,
    DOCUMENTATION,
    DUPLICATE,
    EDIT,
    ERROR,
    EXPORT,
    FAVOURITE,
    FILTER,
    FORWARD,
    GROUP,
    HISTORY,
    HOOK,
    INFO,
    INSPECTOR,
    KEY,
    LOAD_MORE,
    LOADING,
    LOCK,
    LOG,
    NEW_SQL,
    OPEN_FILE,
    OUTLINE,
    PIN,
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
    TOUR_STEP,
    TYPE_BOOLEAN,
    TYPE_NUMBER,
    TYPE_TEXT,
    TYPE_TIME,
    UNLOCK,
    USER,
    VIEW,
    WARNING,
    WEB,
    WORKSPACE;

    private static final int FULL = 100;

    /** Returns the image in the palette's colours. */
    public Image image() {
        return image(Palette.SECONDARY);
    }

    /** Returns the image with its strokes in another token, such as the colour of a category. */
    public Image image(Palette strokes) {
        return image(SvgSource.colours(strokes));
    }

    /** Returns the image with its strokes in a token, larger or smaller than usual by so many per cent. */
    public Image image(Palette strokes, int percent) {
        return image(SvgSource.colours(strokes), percent);
    }

    /** Returns the image for what can't be done now. */
    public Image disabledImage() {
        return image(SvgSource.disabledColours());
    }

    private Image image(String colours) {
        return image(colours, FULL);
    }

    private Image image(String colours, int percent) {
        ImageRegistry registry = JFaceResources.getImageRegistry();
        String key = "org.bitquarry.icon." + name() + '.' + colours + (percent == FULL ? "" : "." + percent);
        Image known = registry.get(key);
        if (known != null) {
            return known;
        }
        registry.put(key, descriptor(colours, percent));
        return registry.get(key);
    }

    /** Describes the image in the palette's colours as they are now. */
    public ImageDescriptor descriptor() {
        return descriptor(SvgSource.colours(Palette.SECONDARY));
    }

    /** Describes the image for what can't be done now, in the palette's colours as they are now. */
    public ImageDescriptor disabledDescriptor() {
        return descriptor(SvgSource.disabledColours());
    }

    private ImageDescriptor descriptor(String colours) {
        return descriptor(colours, FULL);
    }

    private ImageDescriptor descriptor(String colours, int percent) {
        SvgSource drawing = SvgSource.read(resource()).inColours(colours);
        return ImageDescriptor.createFromImageDataProvider(zoom -> drawing.rasterize(zoom * percent / FULL));
    }

    /** Returns where the drawing lies, in the light theme's colours. */
    URL resource() {
        URL found = Icons.class.getResource("/icons/" + fileName());
        if (found == null) {
            throw new IllegalStateException("No drawing " + fileName());
        }
        return found;
    }

    /** Finds the icon that is drawn in a file. */
    static Optional<Icons> inFile(String name) {
        return Stream.of(values()).filter(icon -> icon.fileName().equals(name)).findFirst();
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
    }
}

package org.bitquarry.ui.theme;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;

/**
 * The colours of the product. Each constant is a theme colour that people can change in the preferences; its light value
 * stands in {@code plugin.xml}, its dark one in {@code css/dark.css}. For use on the UI thread.
 */
public enum Palette {
    /** Ground of editors and grids. */
    WINDOW,
    /** Ground of views and side bars. */
    VIEW,
    /** Ground of headers and tabs. */
    HEADER,
    /** Ground of what is selected. */
    SELECTION,
    /** Ground of a cell that was changed. */
    CHANGED,
    /** Ground of a row that will be inserted. */
    INSERTED,
    /** Ground of a row that will be deleted. */
    DELETED,
    /** Ground of a row that could not be committed. */
    FAILED,
    /** Hairlines and borders; never a text. */
    HAIRLINE,
    /** What one reads. */
    TEXT,
    /** What one may read. */
    SECONDARY,
    /** NULL, in italics. */
    NULL,
    /** Links and what acts. */
    ACCENT,
    /** What went wrong. */
    ERROR,
    /** A keyword of SQL. */
    SQL_KEYWORD,
    /** A string of SQL. */
    SQL_STRING,
    /** A number of SQL. */
    SQL_NUMBER,
    /** A comment of SQL. */
    SQL_COMMENT,
    /** A function of SQL. */
    SQL_FUNCTION,
    /** A schema in SQL. */
    SQL_SCHEMA,
    /** A table or a procedure in SQL. */
    SQL_TABLE,
    /** A column in SQL. */
    SQL_COLUMN,
    /** Another name for a table or an expression in SQL. */
    SQL_ALIAS,
    /** A place for a value in SQL. */
    SQL_PARAMETER,
    /** A hint for the planner in SQL. */
    SQL_HINT,
    /** The mark of production. */
    PROD,
    /** The mark of quality assurance; warnings too. */
    QA,
    /** The mark of tests. */
    TEST,
    /** The mark of development; success too. */
    DEV,
    /** A mark for categories of one's own. */
    TEAL,
    /** Another one. */
    PINK;

    private static final String CSS_CLASS = "org.eclipse.e4.ui.css.CssClassName";

    private final String id = "org.bitquarry.ui.theme." + name().toLowerCase(Locale.ROOT);

    /** Returns the identifier in the colour registry. */
    public String id() {
        return id;
    }

    /** Returns the colour as it is now; whoever keeps it listens to {@link #onChange}. */
    public Color color() {
        return registry().get(id);
    }

    /** Returns the colour's numbers as they are now. */
    public RGB rgb() {
        return color().getRGB();
    }

    /**
     * Puts a list or a text on this ground, for the style sheets to go on with. They set no ground that a widget already
     * reports, and in a view or a dialog it reports its parent's while GTK draws one of its own theme.
     */
    public void ground(Control control) {
        control.setBackground(color());
        if (this == WINDOW && control.getData(CSS_CLASS) == null) {
            control.setData(CSS_CLASS, "data");
        }
    }

    /** Runs an action after each colour that changes, until the widget is disposed. */
    public static void onChange(Widget owner, Runnable action) {
        Set<String> ids = Stream.of(values()).map(Palette::id).collect(Collectors.toSet());
        ColorRegistry registry = registry();
        IPropertyChangeListener listener = event -> {
            if (ids.contains(event.getProperty()) && !owner.isDisposed()) {
                action.run();
            }
        };
        registry.addListener(listener);
        owner.addDisposeListener(gone -> registry.removeListener(listener));
    }

    private static ColorRegistry registry() {
        return JFaceResources.getColorRegistry();
    }
}

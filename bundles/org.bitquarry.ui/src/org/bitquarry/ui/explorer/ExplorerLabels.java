package org.bitquarry.ui.explorer;

import java.util.Optional;
import java.util.function.ObjIntConsumer;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.TokenLife;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.SqlType;
import org.bitquarry.ui.explorer.ExplorerNode.Favourite;
import org.bitquarry.ui.explorer.ExplorerNode.Favourites;
import org.bitquarry.ui.explorer.ExplorerNode.Group;
import org.bitquarry.ui.explorer.ExplorerNode.Message;
import org.bitquarry.ui.explorer.ExplorerNode.Procedure;
import org.bitquarry.ui.explorer.ExplorerNode.Schema;
import org.bitquarry.ui.explorer.ExplorerNode.Source;
import org.bitquarry.ui.explorer.ExplorerNode.Table;
import org.bitquarry.ui.explorer.ExplorerNode.TableColumn;
import org.bitquarry.ui.parts.ShortText;
import org.bitquarry.ui.theme.BlankIcon;
import org.bitquarry.ui.theme.Categories;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.ui.theme.Palette;
import org.bitquarry.workbench.core.places.Place;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.StyledString.Styler;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.TextStyle;

/** The text, colours and picture of each line, and the hover over it. */
final class ExplorerLabels extends StyledCellLabelProvider {
    private static final int LONGEST_NAME = 40;
    private static final int HOVER_RIGHT = 12;
    private static final int HOVER_BELOW = 20;

    private final ExplorerModel model;
    private ObjIntConsumer<String> painted = (text, depth) -> {
        // Nobody follows yet.
    };

    ExplorerLabels(ExplorerModel model) {
        super(COLORS_ON_SELECTION);
        this.model = model;
    }

    @Override
    public void update(ViewerCell cell) {
        ExplorerNode node = (ExplorerNode) cell.getElement();
        StyledString text = text(node);
        cell.setText(text.getString());
        cell.setStyleRanges(text.getStyleRanges());
        cell.setImage(image(node).orElse(null));
        super.update(cell);
        painted.accept(text.getString(), depth(node));
    }

    private static int depth(ExplorerNode node) {
        return node.parent().map(above -> 1 + depth(above)).orElse(0);
    }

    /** Gives the text of each line that is painted to an action, and how many levels below the top it stands. */
    void onPaint(ObjIntConsumer<String> action) {
        painted = action;
    }

    @Override
    public String getToolTipText(Object element) {
        return new ExplorerHover(model).of((ExplorerNode) element);
    }

    /** Below the pointer, so that the line itself stays readable. */
    @Override
    public Point getToolTipShift(Object element) {
        return new Point(HOVER_RIGHT, HOVER_BELOW);
    }

    StyledString text(ExplorerNode node) {
        StyledString text = new StyledString();
        switch (node) {
            case Favourites favourites -> text.append(favourites.name(), in(Palette.TEXT));
            case Favourite favourite -> favourite(text, favourite.place());
            case Procedure procedure ->
                text.append(procedure.name(), in(Palette.TEXT)).append("  EXEC", in(Palette.SECONDARY));
            case Group group ->
                text.append(name(group), in(Palette.TEXT))
                        .append(model.isEmpty(group) ? "  empty" : "", in(Palette.SECONDARY));
            case Source source -> source(text, source);
            case Schema schema -> text.append(schema.name(), in(Palette.TEXT));
            case Table table -> table(text, table);
            case TableColumn column ->
                text.append(column.name(), in(Palette.TEXT)).append(type(column.column()), in(Palette.SECONDARY));
            case Message message -> text.append(message.name(), in(colour(message.kind())));
        }
        return text;
    }

    private void source(StyledString text, Source source) {
        text.append(name(source), in(Palette.TEXT));
        source.profile().category().ifPresent(category -> text.append("  " + category.label(), in(colour(category))));
        if (source.profile().readOnly()) {
            text.append("  read-only", in(Palette.SECONDARY));
        }
        model.tokenLife(source)
                .filter(TokenLife::isEnding)
                .ifPresent(
                        life -> text.append("  ⚠ " + life.inShort(), in(life.isOver() ? Palette.ERROR : Palette.QA)));
        if (model.isOffline(source)) {
            text.append("  offline", in(Palette.QA));
        }
        boolean failed = model.state(source) instanceof SourceState.Failed;
        text.append(progress(model.state(source)), in(failed ? Palette.ERROR : Palette.SECONDARY));
    }

    /** People name these as they like; the hover has the whole name. */
    private static String name(ExplorerNode node) {
        return ShortText.of(node.name(), LONGEST_NAME);
    }

    private static String progress(SourceState state) {
        return switch (state) {
            case SourceState.Connecting connecting -> "  connecting…";
            case SourceState.Loading loading -> "  loading…";
            case SourceState.Failed failed -> "  not connected";
            case SourceState.Closed closed -> "";
            case SourceState.Ready ready -> "";
        };
    }

    private void table(StyledString text, Table table) {
        TableVerbs verbs = TableVerbs.of(table, model.live(table.schema().source()));
        text.append(table.name(), in(Palette.TEXT)).append("  " + verbs.badge(), in(Palette.SECONDARY));
        if (verbs.lacksScopes()) {
            text.append("  ⚠ scope", in(Palette.QA));
        }
    }

    private void favourite(StyledString text, Place place) {
        Optional<String> lost = model.seeker().lost(place);
        text.append(ShortText.of(place.name(), LONGEST_NAME), in(lost.isPresent() ? Palette.SECONDARY : Palette.TEXT));
        // What is wrong comes first: a narrow side bar cuts off the end.
        lost.ifPresent(why -> text.append("  ⚠ " + why, in(Palette.QA)));
        if (!place.where().isEmpty()) {
            text.append("  " + ShortText.of(place.where(), LONGEST_NAME), in(Palette.SECONDARY));
        }
    }

    private static String type(Column column) {
        StringBuilder type = new StringBuilder("  ").append(column.type());
        if (column.length() > 0) {
            type.append('(').append(column.length()).append(')');
        }
        column.references()
                .ifPresent(
                        to -> type.append(" → ").append(to.table()).append('.').append(to.column()));
        boolean writable = column.inserted().isWritable() || column.updated().isWritable();
        return type.append(writable ? " ✎" : "").toString();
    }

    private Palette colour(Category category) {
        return Categories.colour(model.rules(category));
    }

    private static Palette colour(Message.Kind kind) {
        return switch (kind) {
            case WAIT, NOTHING, MORE, REMEDY, STOP -> Palette.SECONDARY;
            case PROBLEM, FILES -> Palette.ERROR;
            case RETRY, SIGN_IN, NEXT, REST, SEARCH, CLEAR -> Palette.ACCENT;
        };
    }

    private static Styler in(Palette token) {
        return new Styler() {
            @Override
            public void applyStyles(TextStyle style) {
                style.foreground = token.color();
            }
        };
    }

    private Optional<Image> image(ExplorerNode node) {
        return switch (node) {
            case Favourites favourites -> Optional.of(Icons.FAVOURITE.image());
            case Favourite favourite -> Optional.of(icon(favourite.place()).image());
            case Procedure procedure -> Optional.of(Icons.PROCEDURE.image());
            case Group group -> Optional.of(Icons.GROUP.image());
            case Source source -> Optional.of(image(source));
            case Schema schema -> Optional.of(icon(schema.schema().kind()).image());
            case Table table -> Optional.of((TableVerbs.isView(table.definition()) ? Icons.VIEW : Icons.TABLE).image());
            case TableColumn column -> Optional.of(icon(column.column()).image());
            case Message message -> image(message.kind());
        };
    }

    private Image image(Source source) {
        Icons icon = model.isOffline(source)
                ? Icons.DATASOURCE_OFFLINE
                : model.isConnected(source) ? Icons.DATASOURCE_CONNECTED : Icons.DATASOURCE;
        Optional<Category> category = source.profile().category();
        return icon.image(category.map(this::colour).orElse(Palette.SECONDARY));
    }

    /** A key before all else, then what points elsewhere, then what is in it. */
    private static Icons icon(Column column) {
        if (column.key()) {
            return Icons.KEY;
        }
        return column.references().isPresent() ? Icons.REFERENCE : icon(column.type());
    }

    private static Icons icon(Place place) {
        if (place.table().isPresent()) {
            return Icons.TABLE;
        }
        return place.schema().isPresent() ? Icons.SCHEMA : Icons.DATASOURCE;
    }

    private static Icons icon(SchemaKind kind) {
        return switch (kind) {
            case INFORMATION -> Icons.WORKSPACE;
            case PROJECT -> Icons.PROJECT;
            case REPOSITORY -> Icons.REPOSITORY;
            case ALL_PROJECTS, ALL_REPOSITORIES -> Icons.SCHEMA;
            case SYS -> Icons.SYSTEM;
        };
    }

    private static Icons icon(SqlType type) {
        return switch (type) {
            case VARCHAR -> Icons.TYPE_TEXT;
            case BIGINT, INTEGER, DOUBLE -> Icons.TYPE_NUMBER;
            case BOOLEAN -> Icons.TYPE_BOOLEAN;
            case TIMESTAMP -> Icons.TYPE_TIME;
        };
    }

    private static Optional<Image> image(Message.Kind kind) {
        return switch (kind) {
            case WAIT -> Optional.of(Icons.LOADING.image());
            case NOTHING, REMEDY -> Optional.of(Icons.INFO.image());
            case MORE -> Optional.of(BlankIcon.image());
            case PROBLEM -> Optional.of(Icons.ERROR.image());
            case FILES -> Optional.of(Icons.WARNING.image());
            case RETRY -> Optional.of(Icons.REFRESH.image());
            case NEXT, REST -> Optional.of(Icons.LOAD_MORE.image());
            case SEARCH -> Optional.of(Icons.SEARCH.image());
            case STOP -> Optional.of(Icons.LOADING.image());
            case SIGN_IN -> Optional.of(Icons.USER.image());
            case CLEAR -> Optional.of(Icons.FILTER.image());
        };
    }
}

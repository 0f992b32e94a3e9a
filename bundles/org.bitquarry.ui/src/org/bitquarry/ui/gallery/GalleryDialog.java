package org.bitquarry.ui.gallery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.engine.SqlFormat;
import org.bitquarry.ui.parts.SqlPreview;
import org.bitquarry.ui.parts.TitledDialog;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.workbench.core.gallery.GalleryQuery;
import org.eclipse.e4.ui.css.swt.dom.WidgetElement;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Lists statements by what they are about, finds them by words, and shows what each does and costs. */
public final class GalleryDialog extends TitledDialog {
    private static final int RUN = IDialogConstants.CLIENT_ID;
    private static final int MARGIN = 12;
    private static final int GAP = 8;
    private static final int WIDTH = 1_040;
    private static final int HEIGHT = 560;
    private static final SqlFormat LAYOUT = new SqlFormat(true, 2, 72);
    private static final int[] WEIGHTS = {36, 64};

    private final List<GalleryQuery> all;
    private List<GalleryQuery> shown;
    private Text search;
    private TreeViewer list;
    private Label title;
    private Label about;
    private Label cost;
    private SqlPreview preview;
    private Optional<Choice> choice = Optional.empty();

    /**
     * What was chosen.
     *
     * @param sql the statement, as it was shown
     * @param run it is wanted at once
     */
    record Choice(String sql, boolean run) {}

    GalleryDialog(Shell parent, List<GalleryQuery> queries) {
        super(parent, "Query gallery", new Point(WIDTH, HEIGHT));
        all = queries;
        shown = queries;
    }

    /** Opens it; returns what was chosen, if something was. */
    Optional<Choice> ask() {
        open();
        return choice;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .margins(MARGIN, MARGIN)
                .spacing(GAP, GAP)
                .applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Find a question: stale branches, review, minutes …");
        search.setData("test.id", "gallery.search");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        SashForm sash = new SashForm(area, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        list(sash);
        facts(sash);
        sash.setWeights(WEIGHTS);
        search.addModifyListener(event -> find());
        search.addKeyListener(KeyListener.keyPressedAdapter(event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                list.getTree().setFocus();
            }
        }));
        return area;
    }

    private void list(Composite parent) {
        list = new TreeViewer(parent, SWT.SINGLE | SWT.BORDER | SWT.V_SCROLL | SWT.FULL_SELECTION);
        list.getTree().setData("test.id", "gallery.list");
        list.setContentProvider(new Content());
        list.setLabelProvider(new Labels());
        list.setInput(this);
        list.expandAll();
        list.addSelectionChangedListener(event -> show());
        list.addDoubleClickListener(event -> chosen().ifPresent(query -> finish(query, false)));
    }

    private void facts(Composite parent) {
        Composite facts = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults()
                .extendedMargins(GAP, 0, 0, 0)
                .spacing(GAP, GAP / 2)
                .applyTo(facts);
        title = words(facts);
        title.setFont(JFaceResources.getBannerFont());
        about = words(facts);
        cost = words(facts);
        WidgetElement.setCSSClass(cost, "secondary");
        preview = new SqlPreview(facts);
        preview.control().setData("test.id", "gallery.preview");
        GridDataFactory.fillDefaults().grab(true, true).indent(0, GAP).applyTo(preview.control());
    }

    /** Fits into the preview. */
    private static String laidOut(GalleryQuery query) {
        return LAYOUT.script(query.sql());
    }

    private static Label words(Composite parent) {
        Label label = new Label(parent, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        return label;
    }

    private void find() {
        String words = search.getText();
        shown = all.stream().filter(query -> query.isAbout(words)).toList();
        list.refresh();
        list.expandAll();
        select();
    }

    private void select() {
        shown.stream()
                .findFirst()
                .ifPresentOrElse(first -> list.setSelection(new StructuredSelection(first), true), this::show);
    }

    @Override
    protected Control createContents(Composite parent) {
        Control contents = super.createContents(parent);
        select();
        return contents;
    }

    private Optional<GalleryQuery> chosen() {
        return list.getStructuredSelection().getFirstElement() instanceof GalleryQuery query
                ? Optional.of(query)
                : Optional.empty();
    }

    private void show() {
        Optional<GalleryQuery> query = chosen();
        title.setText(query.map(GalleryQuery::title).orElse(shown.isEmpty() ? "Nothing found" : "Choose a question"));
        about.setText(query.map(GalleryQuery::description)
                .orElse(shown.isEmpty() ? "No query has all of these words. Try fewer." : ""));
        cost.setText(query.map(found -> "Sends " + found.cost() + "."
                        + (found.repository() ? " Choose a repository as the session's schema." : ""))
                .orElse(""));
        preview.show(query.map(GalleryDialog::laidOut).orElse(""));
        title.getParent().layout(true, true);
        Stream.of(IDialogConstants.OK_ID, RUN)
                .map(this::getButton)
                .filter(button -> button != null)
                .forEach(button -> button.setEnabled(query.isPresent()));
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        Button run = createButton(parent, RUN, "Open and run", false);
        run.setData("test.id", "gallery.run");
        createButton(parent, IDialogConstants.OK_ID, "Open in new session", true)
                .setData("test.id", "gallery.open");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == RUN || button == IDialogConstants.OK_ID) {
            chosen().ifPresent(query -> finish(query, button == RUN));
        } else {
            super.buttonPressed(button);
        }
    }

    private void finish(GalleryQuery query, boolean run) {
        choice = Optional.of(new Choice(laidOut(query), run));
        okPressed();
    }

    private final class Content implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return shown.stream().map(GalleryQuery::group).distinct().toArray();
        }

        @Override
        public Object[] getChildren(Object element) {
            return shown.stream().filter(query -> query.group().equals(element)).toArray();
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof GalleryQuery query ? query.group() : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof String;
        }
    }

    private static final class Labels extends LabelProvider {
        @Override
        public String getText(Object element) {
            return element instanceof GalleryQuery query ? query.title() : String.valueOf(element);
        }

        @Override
        public Image getImage(Object element) {
            return (element instanceof GalleryQuery ? Icons.SQL : Icons.GROUP).image();
        }
    }
}

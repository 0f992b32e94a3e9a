package org.bitquarry.ui.guide;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.bitquarry.ui.markdown.MarkdownView;
import org.bitquarry.ui.parts.FilterKeys;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.ListViewer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/**
 * The guide: chapters, which a search narrows to those that hold its words, and the page. Links lead through the
 * guide; web addresses open in the browser. Belongs to the UI thread.
 */
final class GuidePane extends Composite {
    private static final int[] WEIGHTS = {26, 74};
    /** Below this width chapters and page stand one above the other. */
    private static final int NARROW = 620;

    private static final int GAP = 4;
    private static final int MOST_STEPS_BACK = 100;

    private final GuidePages pages;
    private final Text search;
    private final ListViewer chapters;
    private final MarkdownView page;
    private final Deque<GuidePlace> back = new ArrayDeque<>();
    private final ToolBarManager tools = new ToolBarManager(SWT.FLAT);
    private GuidePlace shown = GuidePlace.CONTENTS;
    private boolean follows;

    /**
     * Makes the pane, at the contents.
     *
     * @param browser opens web addresses
     */
    GuidePane(Composite parent, GuidePages pages, Consumer<String> browser) {
        super(parent, SWT.NONE);
        this.pages = pages;
        setLayout(new FillLayout());
        SashForm sash = new SashForm(this, SWT.HORIZONTAL | SWT.SMOOTH);
        Composite left = new Composite(sash, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(GAP, GAP).spacing(0, GAP).applyTo(left);
        Composite line = new Composite(left, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(GAP, 0).applyTo(line);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        search = new Text(line, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Search the guide");
        search.setData("test.id", "guide.search");
        FilterKeys.on(search);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(search);
        tools.createControl(line);
        addDisposeListener(gone -> tools.dispose());
        chapters = new ListViewer(left, SWT.SINGLE | SWT.V_SCROLL);
        chapters.getList().setData("test.id", "guide.chapters");
        Palette.VIEW.ground(chapters.getList());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(chapters.getList());
        chapters.setContentProvider(ArrayContentProvider.getInstance());
        chapters.setLabelProvider(LabelProvider.createTextProvider(chapter -> ((GuidePages.Chapter) chapter).title()));
        page = new MarkdownView(sash)
                .onLink(link -> {
                    if (link.contains("://")) {
                        browser.accept(link);
                    } else {
                        go(shown.follow(link));
                    }
                })
                .pictures(path -> pages.picture(shown.beside(path)));
        sash.setWeights(WEIGHTS);
        sash.addListener(
                SWT.Resize, event -> sash.setOrientation(sash.getSize().x < NARROW ? SWT.VERTICAL : SWT.HORIZONTAL));
        search.addModifyListener(typed -> narrow());
        chapters.addSelectionChangedListener(event -> chosen((IStructuredSelection) event.getSelection()));
        narrow();
        show(shown);
    }

    /** Adds a tool beside the search. */
    void add(IAction action) {
        tools.add(action);
        tools.update(true);
    }

    private void chosen(IStructuredSelection selection) {
        if (!follows && selection.getFirstElement() instanceof GuidePages.Chapter chapter) {
            go(chapter.place());
        }
    }

    private void narrow() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        List<GuidePages.Chapter> found = pages.chapters().stream()
                .filter(chapter -> wanted.isEmpty()
                        || pages.text(chapter.place().page())
                                .orElse("")
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                .toList();
        following(() -> chapters.setInput(found));
    }

    /** Goes to a place; the way back is kept. */
    void go(GuidePlace place) {
        if (!place.equals(shown)) {
            back.push(shown);
            if (back.size() > MOST_STEPS_BACK) {
                back.removeLast();
            }
        }
        show(place);
    }

    /** Goes to where one came from. */
    void goBack() {
        if (!back.isEmpty()) {
            show(back.pop());
        }
    }

    private void show(GuidePlace place) {
        boolean turned = !place.page().equals(shown.page()) || page.text().isEmpty();
        shown = place;
        if (turned) {
            page.show(pages.text(place.page())
                    .orElse("# There is no such page\n\n`" + place.page() + "` is not part of this guide."));
        }
        if (!place.heading().isEmpty()) {
            // A page that was just turned is scrolled to its top first.
            getDisplay().asyncExec(() -> {
                if (!isDisposed()) {
                    page.goTo(place.heading());
                }
            });
        }
        following(() -> chapters.setSelection(
                pages.chapters().stream()
                        .filter(chapter -> chapter.place().page().equals(place.page()))
                        .findFirst()
                        .map(StructuredSelection::new)
                        .orElse(StructuredSelection.EMPTY),
                true));
    }

    /** Changes the list without being led by it. */
    private void following(Runnable change) {
        follows = true;
        try {
            change.run();
        } finally {
            follows = false;
        }
    }

    /** Returns the text of the page that is shown. */
    String text() {
        return page.text();
    }

    @Override
    public boolean setFocus() {
        return page.setFocus();
    }
}

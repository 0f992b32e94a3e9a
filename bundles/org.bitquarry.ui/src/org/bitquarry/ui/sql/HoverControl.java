package org.bitquarry.ui.sql;

import java.util.ArrayList;
import java.util.List;
import org.bitquarry.ui.theme.Palette;
import org.eclipse.e4.ui.css.swt.dom.WidgetElement;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;

/** The window of a hover: words that can be scrolled and selected, and below them what would mend an error, as links. */
final class HoverControl extends AbstractInformationControl implements IInformationControlExtension2 {
    private static final int MARGIN = 8;
    private static final int GAP = 4;
    private static final int WIDEST = 520;
    private static final int HIGHEST = 320;
    private static final int TRIM = 4;

    private @Nullable StyledText words;
    private @Nullable Composite body;
    private final List<Link> links = new ArrayList<>();

    /** @param stays it was asked for with a key, has the keyboard and can be resized */
    HoverControl(Shell parent, boolean stays) {
        super(parent, stays);
        create();
    }

    @Override
    protected void createContent(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        WidgetElement.setCSSClass(body, "page");
        Composite framed = body;
        framed.addPaintListener(event -> {
            event.gc.setForeground(Palette.HAIRLINE.color());
            event.gc.drawRectangle(0, 0, framed.getSize().x - 1, framed.getSize().y - 1);
        });
        GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(0, GAP).applyTo(body);
        words = new StyledText(body, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        words.setAlwaysShowScrollBars(false);
        words.setFont(JFaceResources.getDialogFont());
        words.setData("test.id", "sql.hover");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(words);
    }

    @Override
    public void setInput(Object input) {
        StyledText text = words;
        Composite parent = body;
        if (text == null || parent == null) {
            return;
        }
        text.setText(String.valueOf(input));
        links.forEach(Link::dispose);
        links.clear();
        if (input instanceof HoverContent content) {
            content.fixes().forEach(fix -> links.add(link(parent, content, fix)));
        }
        colour();
        parent.layout(true, true);
    }

    private Link link(Composite parent, HoverContent content, FixProposal fix) {
        Link link = new Link(parent, SWT.NONE);
        link.setText("<a>" + fix.getDisplayString().replace("&", "&&") + "</a>");
        link.setData("test.id", "sql.hover.fix");
        link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            fix.apply(content.viewer().getDocument());
            Point caret = fix.getSelection(content.viewer().getDocument());
            content.viewer().setSelectedRange(caret.x, caret.y);
            dispose();
        }));
        return link;
    }

    private void colour() {
        getShell().setBackground(Palette.WINDOW.color());
        Composite parent = body;
        StyledText text = words;
        if (parent != null && text != null) {
            parent.setBackground(Palette.WINDOW.color());
            text.setBackground(Palette.WINDOW.color());
            text.setForeground(Palette.TEXT.color());
            links.forEach(link -> {
                link.setBackground(Palette.WINDOW.color());
                link.setLinkForeground(Palette.ACCENT.color());
            });
        }
    }

    @Override
    public boolean hasContents() {
        return words != null && words.getCharCount() > 0;
    }

    @Override
    public void setFocus() {
        super.setFocus();
        if (!links.isEmpty()) {
            links.getFirst().setFocus();
        } else if (words != null) {
            words.setFocus();
        }
    }

    @Override
    public Point computeSizeHint() {
        Point wanted = getShell().computeSize(SWT.DEFAULT, SWT.DEFAULT, true);
        int width = Math.min(WIDEST, wanted.x + TRIM);
        Point wrapped = getShell().computeSize(width, SWT.DEFAULT, true);
        return new Point(width, Math.min(HIGHEST, wrapped.y + TRIM));
    }

    @Override
    public IInformationControlCreator getInformationPresenterControlCreator() {
        return parent -> new HoverControl(parent, true);
    }
}

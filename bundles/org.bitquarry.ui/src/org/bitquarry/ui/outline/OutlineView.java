package org.bitquarry.ui.outline;

import java.util.Map;
import java.util.Optional;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.ui.parts.EmptyState;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.IPage;
import org.eclipse.ui.part.Page;
import org.eclipse.ui.part.PageBook;
import org.eclipse.ui.views.contentoutline.ContentOutline;

/** Shows the statements of the SQL session in front; says what belongs here where there is none. */
public final class OutlineView extends ContentOutline {
    @Override
    protected IPage createDefaultPage(PageBook book) {
        Nothing page = new Nothing();
        initPage(page);
        page.createControl(book);
        return page;
    }

    private final class Nothing extends Page {
        private Optional<Control> shown = Optional.empty();

        @Override
        public void createControl(Composite parent) {
            EmptyState empty = new EmptyState(
                            parent, "The statements of an SQL session show here, with the tables that each reads.")
                    .with("New SQL session", "outline.newsql", () -> new Commands(OutlineView.this.getSite())
                            .run(CommandIds.NEW_SQL, Map.of()));
            empty.setData("test.id", "outline.empty");
            shown = Optional.of(empty);
        }

        @Override
        public Control getControl() {
            return shown.orElseThrow();
        }

        @Override
        public void setFocus() {
            shown.ifPresent(Control::setFocus);
        }
    }
}

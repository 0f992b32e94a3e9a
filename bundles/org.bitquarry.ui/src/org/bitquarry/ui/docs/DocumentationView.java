package org.bitquarry.ui.docs;

import java.util.List;
import java.util.Map;
import org.bitquarry.model.docs.TablePage;
import org.bitquarry.model.table.Schema;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.ui.parts.EmptyState;
import org.bitquarry.ui.parts.TableTopic;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

/** Shows the page of a table. */
public final class DocumentationView extends ViewPart {
    private static final String TITLE = "Documentation";

    private final StackLayout stack = new StackLayout();
    private Composite pages;
    private PagePane pane;

    @Override
    public void createPartControl(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(stack);
        EmptyState empty = new EmptyState(pages, "Select a table and press F1.");
        empty.setData("test.id", "documentation.empty");
        pane = new PagePane(pages);
        stack.topControl = empty;
    }

    /** Shows the page of a table, at one of its columns if that is meant. */
    void show(TableTopic topic) {
        List<Schema> known = UiPlugin.core()
                .dataSources()
                .connected(topic.datasource())
                .map(live -> live.catalog().knownSchemas())
                .orElse(List.of());
        pane.show(TablePage.of(topic.table(), new SourceSchemas(topic, known)), query -> open(topic, query));
        topic.column().ifPresent(pane::goTo);
        setPartName(TITLE + ": " + topic.table().name());
        stack.topControl = pane;
        pages.layout();
    }

    private void open(TableTopic topic, String query) {
        new Commands(getSite())
                .run(
                        CommandIds.NEW_SQL,
                        Map.of(CommandIds.DATASOURCE, topic.datasource(), CommandIds.TEXT, query + ";\n"));
    }

    @Override
    public void setFocus() {
        stack.topControl.setFocus();
    }
}

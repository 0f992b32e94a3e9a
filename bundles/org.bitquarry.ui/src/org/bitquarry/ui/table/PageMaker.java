package org.bitquarry.ui.table;

import java.util.Map;
import org.bitquarry.model.docs.TablePage;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.docs.PagePane;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.ui.relations.RelationsPane;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.services.IServiceLocator;

/**
 * Makes the pages that describe a table.
 *
 * @param services runs the commands of links
 */
record PageMaker(IServiceLocator services) {
    Control make(Composite parent, TablePages.Kind kind, Described described) {
        return switch (kind) {
            case DATA -> throw new IllegalArgumentException("the page of the rows is there already");
            case COLUMNS -> new ColumnsPage(parent, described);
            case DDL -> TextPage.ddl(parent, described);
            case RELATIONS ->
                new RelationsPane(
                        parent, described.table(), described.relations(), table -> openTable(described, table));
            case REQUESTS -> TextPage.requests(parent, described);
            case DOCUMENTATION -> documentation(parent, described);
        };
    }

    private Control documentation(Composite parent, Described described) {
        PagePane pane = new PagePane(parent);
        pane.show(TablePage.of(described.table(), described.schemas()), query -> new Commands(services)
                .run(
                        CommandIds.NEW_SQL,
                        Map.of(CommandIds.DATASOURCE, described.topic().datasource(), CommandIds.TEXT, query + ";\n")));
        return pane;
    }

    private void openTable(Described described, TableDefinition table) {
        described.schemaOf(table).ifPresent(schema -> new Commands(services)
                .run(
                        CommandIds.OPEN_TABLE,
                        Map.of(
                                CommandIds.DATASOURCE,
                                described.topic().datasource(),
                                CommandIds.SCHEMA,
                                schema,
                                CommandIds.TABLE,
                                table.name())));
    }
}

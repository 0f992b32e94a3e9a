package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.exchange.ExchangeListener;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.workbench.core.datasource.DataSource;
import org.bitquarry.workbench.core.query.QueryJob;
import org.bitquarry.workbench.core.query.QueryPhase;
import org.bitquarry.workbench.core.query.QueryRequest;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Schemas are rows of tables: who writes to these sees it in the explorer. */
class ExplorerFollowsTest {
    private final UiBot bot = new UiBot();
    private final Acme acme = new Acme();
    private Tree tree = null;

    @AfterEach
    void close() {
        acme.close();
    }

    private void connect() {
        bot.showView(PartIds.EXPLORER);
        bot.run(() -> new Commands(PlatformUI.getWorkbench().getWorkbenchWindows()[0])
                .run(CommandIds.CONNECT, Map.of(CommandIds.DATASOURCE, Acme.DATASOURCE)));
        tree = bot.find(Tree.class, "explorer.tree");
        bot.waitUntil("the schemas", () -> lines().contains("web"));
    }

    @Test
    void aRepositoryComesAndGoesWithTheCommitAndWhatIsExpandedStays() throws InterruptedException {
        connect();
        bot.run(() -> {
            TreeItem web = items().filter(item -> item.getText().equals("web"))
                    .findFirst()
                    .orElseThrow();
            tree.setSelection(web);
            tree.notifyListeners(SWT.Selection, new Event());
        });
        bot.focus(tree);
        bot.press(SWT.ARROW_RIGHT);
        bot.waitUntil("tables below it", () -> lines().stream().anyMatch(line -> line.startsWith("PullRequests")));

        run("INSERT INTO Information.Repositories (Slug, Name, ProjectKey) VALUES ('aa-new', 'New', 'OPS')");
        bot.waitUntil("the new schema", () -> lines().contains("aa-new"));
        assertThat(bot.<List<String>>ask(this::lines)).anyMatch(line -> line.startsWith("PullRequests"));

        DataSource live = Acme.core().dataSources().connected(Acme.DATASOURCE).orElseThrow();
        RowChange delete =
                new RowChange.Delete(acme.table("Information", "Repositories"), Map.of("Slug", "aa-new"), Map.of());
        live.connector()
                .commit(new ChangeSet(List.of(delete)), (index, change, outcome) -> true, RequestContext.unobserved());
        bot.waitUntil("it is gone", () -> !lines().contains("aa-new") && lines().contains("web"));
        assertThat(bot.<List<String>>ask(this::lines)).anyMatch(line -> line.startsWith("PullRequests"));
    }

    private static void run(String sql) throws InterruptedException {
        DataSource live = Acme.core().dataSources().connected(Acme.DATASOURCE).orElseThrow();
        QueryJob job = new QueryJob(
                QueryRequest.run(sql),
                (text, context) -> live.engine().prepare(text, live.session(), context),
                ExchangeListener.NONE,
                Clock.systemUTC());
        job.schedule();
        job.join();
        assertThat(job.phase()).as(() -> String.valueOf(job.failure())).isEqualTo(QueryPhase.COMPLETE);
    }

    private List<String> lines() {
        return items().map(TreeItem::getText).toList();
    }

    private Stream<TreeItem> items() {
        return below(tree.getItems());
    }

    private static Stream<TreeItem> below(TreeItem... items) {
        return Stream.of(items)
                .flatMap(item ->
                        Stream.concat(Stream.of(item), item.getExpanded() ? below(item.getItems()) : Stream.of()));
    }
}

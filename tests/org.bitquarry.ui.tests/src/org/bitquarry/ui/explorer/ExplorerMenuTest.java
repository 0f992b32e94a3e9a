package org.bitquarry.ui.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.fake.FakeSource;
import org.bitquarry.ui.parts.Commands;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.find.WebPlaces;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a name of the explorer becomes: a text, a page, a statement; what is told of it, and that it is found open again. */
class ExplorerMenuTest {
    private static final ConnectionProfile LIVE =
            ConnectionProfile.named("live").with(ConnectionProperties.WORKSPACE, "acme");

    @TempDir
    Path folder;

    private final UiBot bot = new UiBot();
    private final FakeSource source = new FakeSource(3);
    private final Shell shell = bot.ask(() -> new Shell(Display.getCurrent()));
    private final List<URI> pages = new CopyOnWriteArrayList<>();
    private WorkbenchCore core = null;
    private Explorer explorer = null;

    @BeforeEach
    void open() {
        core = source.core(folder, LIVE);
        bot.run(() -> {
            shell.setLayout(new FillLayout());
            explorer = new Explorer(shell, core, new Commands(PlatformUI.getWorkbench()));
            shell.setSize(320, 500);
            shell.open();
        });
        expand("live");
        expand("repo-0002");
    }

    @AfterEach
    void close() {
        bot.run(shell::close);
        core.close();
    }

    private Tree tree() {
        return explorer.tree().control();
    }

    private static Stream<TreeItem> all(TreeItem... items) {
        return Stream.of(items)
                .flatMap(item ->
                        Stream.concat(Stream.of(item), item.getExpanded() ? all(item.getItems()) : Stream.of()));
    }

    private Optional<ExplorerNode> seen(String name) {
        return all(tree().getItems())
                .map(item -> (ExplorerNode) item.getData())
                .filter(node -> node != null && node.name().equals(name))
                .findFirst();
    }

    private ExplorerNode node(String name) {
        bot.waitUntil(name, () -> seen(name).isPresent());
        return bot.ask(() -> seen(name).orElseThrow());
    }

    private void expand(String name) {
        ExplorerNode node = node(name);
        bot.run(() -> explorer.actions().open(node));
    }

    /** Does what an entry of the menu of a name does. */
    private void choose(String name, String... path) {
        ExplorerNode node = node(name);
        bot.run(() -> {
            tree().setSelection(all(tree().getItems())
                    .filter(item -> node.equals(item.getData()))
                    .findFirst()
                    .orElseThrow());
            NodePages web = new NodePages(new WebPlaces(core.dataSources()), pages::add);
            MenuManager menu = new MenuManager();
            new ExplorerMenu(explorer.model(), explorer.tree(), explorer.actions(), web).fill(menu);
            entry(menu, path).run();
        });
    }

    private static IAction entry(IMenuManager menu, String... path) {
        if (path.length > 1) {
            IMenuManager below = Stream.of(menu.getItems())
                    .filter(MenuManager.class::isInstance)
                    .map(MenuManager.class::cast)
                    .filter(inner -> inner.getMenuText().equals(path[0]))
                    .findFirst()
                    .orElseThrow();
            return entry(below, path[1]);
        }
        return Stream.of(menu.getItems())
                .filter(ActionContributionItem.class::isInstance)
                .map(item -> ((ActionContributionItem) item).getAction())
                .filter(action -> action.getText().startsWith(path[0]))
                .findFirst()
                .orElseThrow();
    }

    private String clipboard() {
        return bot.ask(() -> {
            Clipboard clipboard = new Clipboard(Display.getCurrent());
            try {
                return (String) clipboard.getContents(TextTransfer.getInstance());
            } finally {
                clipboard.dispose();
            }
        });
    }

    @Test
    void aNameIsCopiedAsItIsAndAsStatementsWriteIt() {
        choose("PullRequests", "Copy name");
        assertThat(clipboard()).isEqualTo("PullRequests");

        choose("PullRequests", "Copy qualified name");
        assertThat(clipboard()).isEqualTo("\"repo-0002\".PullRequests");
    }

    @Test
    void theRepositoryOfATableOpensInTheBrowser() {
        choose("PullRequests", "Open in browser");

        assertThat(pages).containsExactly(URI.create("https://bitbucket.org/acme/repo-0002"));
    }

    @Test
    void aStatementIsGeneratedIntoASession() {
        choose("PullRequests", "Generate SQL", "UPDATE");

        StyledText text = bot.find(StyledText.class, "sql.text");
        bot.waitUntil("the statement", () -> text.getText().startsWith("UPDATE \"repo-0002\".PullRequests"));
    }

    @Test
    void theHoverTellsWhatATableIsAndWhatCanBeDone() {
        ExplorerNode table = node("PullRequests");

        assertThat(bot.<String>ask(() -> new ExplorerHover(explorer.model()).of(table)))
                .startsWith("Pull requests of a repository.")
                .contains("Key: Id", "SELECT, UPDATE");
    }

    @Test
    void whatWasExpandedIsSoAtTheNextStartOnceItsDatasourceIsOpened() {
        node("PullRequests");
        List<String> kept = bot.ask(() -> explorer.expandedKeys().stream()
                .filter(key -> key.contains("/"))
                .toList());
        bot.run(() -> {
            explorer.dispose();
            explorer = new Explorer(shell, core, new Commands(PlatformUI.getWorkbench()));
            explorer.restore(kept);
            shell.layout();
        });
        node("live");
        assertThat(bot.<Boolean>ask(() -> seen("PullRequests").isPresent()))
                .as("before it is opened")
                .isFalse();

        expand("live");

        node("PullRequests");
    }
}

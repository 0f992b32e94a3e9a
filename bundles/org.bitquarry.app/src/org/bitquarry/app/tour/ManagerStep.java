package org.bitquarry.app.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.CategoryColour;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.GroupPath;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.workbench.core.WorkbenchCore;
import org.bitquarry.workbench.core.datasource.DataSources;
import org.eclipse.swt.widgets.Tree;

/** Datasources of several categories stand in groups, with long names and a file that is broken. */
final class ManagerStep implements Step {
    static final Category STAGING = new Category("STAGING");
    static final ConnectionProfile SHOP =
            bitbucket("shop").withGroup("Work/Web").withCategory(Optional.of(Category.PROD));
    static final ConnectionProfile LONG = bitbucket(
                    "payments-and-invoicing-of-the-northern-region (read by the auditors only)")
            .withGroup("Work/A group with a name that is longer than any side bar")
            .withCategory(Optional.of(Category.QA))
            .withReadOnly(true);
    static final List<ConnectionProfile> ALL = List.of(
            SHOP,
            LONG,
            bitbucket("shop-staging").withGroup("Work/Web").withCategory(Optional.of(STAGING)),
            bitbucket("sandbox").withCategory(Optional.of(Category.DEV)),
            bitbucket("nightly").withGroup("Work").withCategory(Optional.of(Category.TEST)));

    static ConnectionProfile bitbucket(String name) {
        return ConnectionProfile.named(name)
                .with(ConnectionProperties.WORKSPACE, "acme")
                .with(ConnectionProperties.USER, "ann@acme.example");
    }

    @Override
    public String name() {
        return "manager";
    }

    @Override
    public void walk(Guide guide) {
        WorkbenchCore core = UiPlugin.core();
        DataSources dataSources = core.dataSources();
        core.categories()
                .put(CategoryRules.of(STAGING).withColour(CategoryColour.TEAL).withConfirmsCommits(true));
        ALL.forEach(dataSources::save);
        core.groups().make(GroupPath.of("Archive"));
        breakFile(core.dataArea().resolve("datasources"));
        dataSources.refresh();
        TreeWalk tree = new TreeWalk(guide.bot(), guide.bot().find(Tree.class, "explorer.tree"));
        tree.collapse("demo");
        tree.select("Work", "Web", "shop");
    }

    private static void breakFile(Path folder) {
        try {
            Files.writeString(folder.resolve("cut-short.json"), "{\"name\": \"cut");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

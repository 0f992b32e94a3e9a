package org.bitquarry.ui.datasources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.ui.CommandIds;
import org.bitquarry.ui.PartIds;
import org.bitquarry.workbench.core.datasource.SecretPlace;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signing in to a datasource that is saved, from the explorer and by the command. */
class SignInLaterTest {
    private final SignInFixture world = new SignInFixture();

    @AfterEach
    void close() {
        world.close();
    }

    private Tree tree() {
        world.bot.showView(PartIds.EXPLORER);
        return world.bot.find(Tree.class, "explorer.tree");
    }

    private static Optional<TreeItem> line(Stream<TreeItem> items, String text) {
        return items.filter(item -> item.getText().startsWith(text)).findFirst();
    }

    private static Optional<TreeItem> below(Tree tree, String text) {
        return line(Stream.of(tree.getItems()), SignInFixture.NAME)
                .flatMap(source -> line(Stream.of(source.getItems()), text));
    }

    private void waitForLine(Tree tree, String text) {
        world.bot.waitUntil(text, () -> below(tree, text).isPresent());
    }

    /** Opens a line below the datasource with Enter. */
    private void open(Tree tree, String text) {
        waitForLine(tree, text);
        world.bot.run(() -> {
            tree.setSelection(below(tree, text).orElseThrow());
            tree.notifyListeners(SWT.Selection, new Event());
        });
        world.bot.focus(tree);
        world.bot.press(SWT.CR);
    }

    @Test
    void theExplorerSaysThatNobodyHasSignedInAndLeadsThere() {
        world.saved();
        Tree tree = tree();
        world.wizard.command(CommandIds.CONNECT, Map.of(CommandIds.DATASOURCE, SignInFixture.NAME));
        waitForLine(tree, "Nobody has signed in yet.");

        open(tree, "Sign in…");
        world.told("Signed in as Ann Carter.");
        world.closeDialog();

        waitForLine(tree, "Information");
        assertThat(world.dataSources.connected(SignInFixture.NAME)).isPresent();
    }

    @Test
    void aLoginThatNobodyUsedForThreeMonthsIsToldWithItsDay() {
        world.saved();
        world.dataSources.keepSecrets(
                SignInFixture.NAME,
                Map.of("OAuthRefreshToken", "2026-01-15T00:00:00Z - forgotten".toCharArray()),
                SecretPlace.SESSION);
        Tree tree = tree();
        world.wizard.command(CommandIds.CONNECT, Map.of(CommandIds.DATASOURCE, SignInFixture.NAME));

        waitForLine(tree, "The login has died: nobody used it");
        waitForLine(tree, "Sign in…");
    }

    @Test
    void signingInAnewEndsTheConnectionOfWhoeverWasSignedIn() {
        ConnectionProfile profile = world.saved();
        Tree tree = tree();
        world.wizard.command(CommandIds.SIGN_IN, Map.of(CommandIds.DATASOURCE, SignInFixture.NAME));
        world.told("Signed in as Ann Carter.");
        world.closeDialog();
        waitForLine(tree, "Information");
        Object first = world.dataSources.connected(profile.name()).orElseThrow();

        world.wizard.command(CommandIds.SIGN_IN, Map.of(CommandIds.DATASOURCE, SignInFixture.NAME));
        world.told("Signed in as Ann Carter.");
        world.closeDialog();

        world.bot.waitUntil("another connection", () -> world.dataSources
                .connected(profile.name())
                .filter(live -> live != first)
                .isPresent());
    }

    @Test
    void whereNobodySignsInThatIsSaid() {
        world.wizard.command(CommandIds.SIGN_IN, Map.of(CommandIds.DATASOURCE, "demo"));
        world.wizard.answer("Sign in", "Close");
        world.wizard.waitUntilClosed("Sign in");
    }
}

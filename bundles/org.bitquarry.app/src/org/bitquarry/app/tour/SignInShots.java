package org.bitquarry.app.tour;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.OAuthProperties;
import org.bitquarry.emulator.Emulator;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.UiPlugin;
import org.bitquarry.workbench.core.datasource.DataSources;
import org.bitquarry.workbench.core.datasource.SecretPlace;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Tree;

/** Every way to sign in, how signing in by OAuth goes and fails, and what a test of the connection finds. */
final class SignInShots {
    private static final String LONG_NAME =
            "Payments of the Scandinavian subsidiary, production, with the token of the release robot";
    private static final int SOON = 5;

    private SignInShots() {}

    static List<Step> all() {
        return List.of(
                scheme("api", "API token, as a person"),
                scheme("access", "Access token of a repository, project or workspace"),
                scheme("oauth", "OAuth, with the browser"),
                scheme("client", "OAuth consumer that acts for itself"),
                scheme("nothing", "Nothing: public data only"),
                new Shot("signin-problems", SignInShots::problems),
                inWorld("signin-workspaces", SignInShots::workspaces),
                new Shot("signin-noworkspaces", SignInShots::noWorkspaces),
                inWorld("signin-waiting", (world, walk) -> {
                    open(world, walk);
                    walk.read("signin.address");
                }),
                inWorld("signin-taken", SignInShots::taken),
                inWorld("signin-done", SignInShots::done),
                inWorld("signin-page", (world, walk) -> {
                    done(world, walk);
                    walk.push("signin.close");
                    walk.waitFor("datasource.login.hint", "✓ Signed in");
                }),
                inWorld("report", SignInShots::report),
                new Shot("test", SignInShots::test),
                new ExplorerShot());
    }

    private static Step scheme(String name, String title) {
        return new Shot("signin-" + name, (guide, walk) -> {
            walk.toSignIn("acme", Map.of());
            walk.scheme(title);
        });
    }

    private static Step inWorld(String name, BiConsumer<SignInWorld, WizardWalk> way) {
        return new WorldShot(name, way);
    }

    /** Has an emulator as long as its dialogs are open. */
    private static final class WorldShot implements Step {
        private final String name;
        private final BiConsumer<SignInWorld, WizardWalk> way;
        private SignInWorld world;

        WorldShot(String name, BiConsumer<SignInWorld, WizardWalk> way) {
            this.name = name;
            this.way = way;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void walk(Guide guide) {
            world = new SignInWorld();
            way.accept(world, new WizardWalk(guide));
        }

        @Override
        public boolean isAtWork() {
            return name.equals("signin-waiting");
        }

        @Override
        public void leave(Guide guide) {
            new WizardWalk(guide).closeAll();
            world.close();
        }
    }

    private static void problems(Guide guide, WizardWalk walk) {
        walk.toSignIn(LONG_NAME, Map.of());
        walk.scheme("OAuth, with the browser");
        walk.fill("datasource.oauthclientid", "k");
        walk.fill("datasource.oauthclientid", "");
        walk.fill("datasource.oauthclientsecret", "holds a blank");
        walk.fill("datasource.callbackurl", "localhost, port 33333");
        walk.push("datasource.signin");
    }

    private static void workspaces(SignInWorld world, WizardWalk walk) {
        walk.toSignIn(LONG_NAME, world.settings("APIToken"));
        walk.fill("datasource.user", "ben@acme.example");
        walk.fill("datasource.apitoken", SignInWorld.NARROW_TOKEN);
        walk.push("datasource.workspace.choose");
        walk.waitForDialog("Choose a workspace");
    }

    private static void noWorkspaces(Guide guide, WizardWalk walk) {
        walk.toSignIn("acme", Map.of());
        walk.scheme("Access token of a repository, project or workspace");
        walk.fill("datasource.accesstoken", "any");
        walk.push("datasource.workspace.choose");
        walk.waitFor("datasource.workspace.hint", "✕ List workspaces");
    }

    private static void open(SignInWorld world, WizardWalk walk) {
        walk.toSignIn(LONG_NAME, world.settings("OAuth"));
        walk.push("datasource.signin");
    }

    private static void taken(SignInWorld world, WizardWalk walk) {
        try (Emulator taken = world.takenPort()) {
            open(world, walk);
            walk.waitFor("signin.headline", "Another program uses port " + taken.port());
        }
    }

    private static void done(SignInWorld world, WizardWalk walk) {
        open(world, walk);
        walk.fill("signin.code", world.consent(walk.read("signin.address")));
        walk.push("signin.takeover");
        walk.waitFor("signin.headline", "Signed in as");
    }

    private static void report(SignInWorld world, WizardWalk walk) {
        walk.toSignIn("acme", world.settings("APIToken"));
        walk.fill("datasource.user", "ben@acme.example");
        walk.fill("datasource.apitoken", SignInWorld.NARROW_TOKEN);
        walk.fill("datasource.workspace", "acme");
        walk.push("datasource.test");
        walk.waitFor("datasource.test.headline", "Connected as");
        walk.push("datasource.test.more");
        walk.waitForDialog("What the test found");
    }

    private static void test(Guide guide, WizardWalk walk) {
        guide.command("org.bitquarry.ui.command.testconnection", Map.of(".datasource", "demo"));
        StyledText lines = guide.bot().find(StyledText.class, "report.lines");
        guide.bot().waitUntil("the report", () -> lines.getText().startsWith("Connected as"));
    }

    /** A login that is missing and a token that ends, told beside the datasources. */
    private static final class ExplorerShot implements Step {
        private static final String LOGIN = "acme by OAuth";
        private static final String ENDING = "acme by token";

        @Override
        public String name() {
            return "signin-needed";
        }

        @Override
        public void walk(Guide guide) {
            DataSources dataSources = UiPlugin.core().dataSources();
            ConnectionProfile login = ConnectionProfile.named(LOGIN)
                    .with(ConnectionProperties.WORKSPACE, "acme")
                    .with(ConnectionProperties.AUTH_SCHEME, "OAuth")
                    .with(OAuthProperties.CLIENT_ID, "key");
            dataSources.save(login);
            dataSources.keepSecrets(LOGIN, Map.of("OAuthClientSecret", "s".toCharArray()), SecretPlace.SESSION);
            LocalDate soon = LocalDate.now(ZoneOffset.UTC).plusDays(SOON);
            dataSources.save(ConnectionProfile.named(ENDING)
                    .with(ConnectionProperties.WORKSPACE, "acme")
                    .with(ConnectionProperties.USER, SignInWorld.EMAIL)
                    .with(ConnectionProperties.TOKEN_EXPIRES, soon.toString()));
            guide.bot().showView(PartIds.EXPLORER);
            guide.command("org.bitquarry.ui.command.connect", Map.of(".datasource", LOGIN));
            new TreeWalk(guide.bot(), guide.bot().find(Tree.class, "explorer.tree")).select(LOGIN, "Sign in…");
        }

        @Override
        public void leave(Guide guide) {
            List.of(LOGIN, ENDING).forEach(UiPlugin.core().dataSources()::remove);
        }
    }
}

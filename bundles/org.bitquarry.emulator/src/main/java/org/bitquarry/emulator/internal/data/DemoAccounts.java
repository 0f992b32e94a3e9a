package org.bitquarry.emulator.internal.data;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.bitquarry.emulator.internal.state.AccountKeys;
import org.bitquarry.emulator.internal.state.Comment;
import org.bitquarry.emulator.internal.state.Hook;
import org.bitquarry.emulator.internal.state.Identifiers;
import org.bitquarry.emulator.internal.state.Member;
import org.bitquarry.emulator.internal.state.Snippet;
import org.bitquarry.emulator.internal.state.SnippetRevision;
import org.bitquarry.emulator.internal.state.User;
import org.bitquarry.emulator.internal.state.WorkspaceState;

/** What the demo's workspace and its members have besides projects: keys, snippets and webhooks of the workspace. */
final class DemoAccounts {
    private final Instant today;
    private final Instant since;

    DemoAccounts(Instant today) {
        this.today = today;
        this.since = today.minus(Duration.ofDays(120)).plusNanos(345_678_000);
    }

    void fillKeys(AccountKeys keys, User user) {
        ssh(keys, user, "laptop", "Laptop", user.nickname() + "@laptop", Optional.empty());
        ssh(keys, user, "desk", "Schreibtisch 🖥", "", Optional.of(today.plus(Duration.ofDays(200))));
        String main = gpg(keys, user, "signing", "Signing key", Optional.empty());
        gpg(keys, user, "sub", "", Optional.of(main));
    }

    private void ssh(
            AccountKeys keys, User user, String name, String label, String comment, Optional<Instant> expires) {
        String uuid = Identifiers.uuid(user.nickname() + "/ssh/" + name);
        keys.ssh()
                .put(
                        uuid,
                        new AccountKeys.Ssh(
                                uuid,
                                DemoSettings.publicKey(Identifiers.sha1(uuid)),
                                label,
                                comment,
                                Identifiers.sha1(uuid + "/fingerprint") + "u9k",
                                since,
                                expires.isPresent() ? Optional.empty() : Optional.of(today.minusSeconds(4_711)),
                                expires));
    }

    private String gpg(AccountKeys keys, User user, String name, String label, Optional<String> parent) {
        String key = "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\n"
                + Identifiers.sha1(user.nickname() + "/gpg/" + name)
                + "\n-----END PGP PUBLIC KEY BLOCK-----\n";
        String fingerprint = Identifiers.sha1(key);
        Optional<Instant> used = parent.isPresent() ? Optional.empty() : Optional.of(today.minusSeconds(60_000));
        keys.gpg().put(fingerprint, new AccountKeys.Gpg(fingerprint, key, label, since, since, used, parent));
        return fingerprint;
    }

    void fillWorkspace(WorkspaceState state) {
        List<Member> members = state.members();
        hook(state, "https://chat.example/hooks/acme", "Chat room", List.of("repo:push", "pullrequest:created"));
        hook(state, "https://audit.example/in", "Audit trail", List.of("project:updated", "repo:deleted"));
        snippet(state, "Kx4zB", "Reset a stuck deployment", members.get(1).user(), List.of("reset.sh"), true);
        snippet(
                state,
                "p9QmR",
                "SQL: slowest queries 🐌",
                members.get(2).user(),
                List.of("slow.sql", "README.md"),
                false);
        snippet(state, "7nVda", "", members.get(0).user(), List.of("notes with spaces.txt"), true);
        Snippet first = state.snippets().get("Kx4zB");
        say(first, 1, members.get(2).user(), "Saved my evening, *thanks*!", OptionalLong.empty());
        say(first, 2, members.get(1).user(), "You are welcome.", OptionalLong.of(number(first, 1)));
        say(state.snippets().get("p9QmR"), 1, members.get(4).user(), "Add an index?", OptionalLong.empty());
    }

    private void hook(WorkspaceState state, String url, String description, List<String> events) {
        String uuid = Identifiers.uuid(state.workspace().slug() + "/hook/" + url);
        state.hooks().put(uuid, new Hook(uuid, url, description, true, false, true, true, events, since));
    }

    private void snippet(
            WorkspaceState state, String id, String title, User creator, List<String> files, boolean isPrivate) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach(name -> texts.put(name, "# " + name + "\n\nGrüße 🚀\n"));
        Instant time = since.plusSeconds(title.length());
        Snippet made = Snippet.made(
                id,
                title,
                isPrivate,
                new SnippetRevision(Identifiers.sha1("snippet/" + id), "Snippet created", creator, time, texts));
        texts.put(files.getFirst(), texts.get(files.getFirst()) + "One line more\n");
        Snippet revised = made.revised(new SnippetRevision(
                Identifiers.sha1("snippet/" + id + "/2"), "Snippet updated", creator, time.plusSeconds(900), texts));
        state.snippets().put(id, isPrivate ? made : revised);
    }

    private void say(Snippet snippet, int count, User user, String text, OptionalLong parent) {
        Map<Long, Comment> comments = snippet.comments();
        long id = number(snippet, count);
        Instant time = since.plusSeconds(3_600L * count);
        comments.put(id, new Comment(id, user, text, Optional.empty(), parent, false, time, time));
    }

    private static long number(Snippet snippet, int count) {
        return Long.parseLong(Identifiers.sha1(snippet.id()).substring(0, 6), 16) * 10 + count;
    }
}

package org.bitquarry.emulator.internal.data;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.bitquarry.emulator.internal.state.Annotation;
import org.bitquarry.emulator.internal.state.BuildStatus;
import org.bitquarry.emulator.internal.state.Comment;
import org.bitquarry.emulator.internal.state.Commit;
import org.bitquarry.emulator.internal.state.CommitNotes;
import org.bitquarry.emulator.internal.state.Download;
import org.bitquarry.emulator.internal.state.Identifiers;
import org.bitquarry.emulator.internal.state.Member;
import org.bitquarry.emulator.internal.state.Participant;
import org.bitquarry.emulator.internal.state.PullRequest;
import org.bitquarry.emulator.internal.state.Report;
import org.bitquarry.emulator.internal.state.RepositoryContents;
import org.bitquarry.emulator.internal.state.Task;
import org.bitquarry.emulator.internal.state.User;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is said about the demo's newest commits and open pull requests, and the files that it offers. Has dice of its own. */
final class DemoNotes {
    private static final int COMMITS = 6;
    private static final int PULL_REQUESTS = 8;

    private final Instant today;
    private final Dice dice;
    private final String slug;
    private final List<Member> members;
    private final RepositoryContents contents;
    private long nextId;

    DemoNotes(Instant today, Dice dice, String slug, List<Member> members, RepositoryContents contents) {
        this.today = today;
        this.dice = dice;
        this.slug = slug;
        this.members = members;
        this.contents = contents;
        this.nextId = 610_000_000L + (slug.hashCode() & 0xFFFF) * 1_000L;
    }

    RepositoryContents add() {
        for (Commit commit : noted()) {
            CommitNotes notes = contents.notesToChange(commit);
            status(notes, commit, "build", "Build", Optional.of("main"));
            status(notes, commit, "lint/ünit tests", "Lint & test", Optional.empty());
            talk(notes, commit);
            report(notes, commit);
        }
        contents.pullRequests().descendingMap().values().stream()
                .limit(PULL_REQUESTS)
                .toList()
                .forEach(this::tasks);
        downloads();
        return contents;
    }

    /** The newest commits of all, and what the newest pull requests bring. */
    private Set<Commit> noted() {
        List<String> heads = new ArrayList<>();
        contents.branches().values().forEach(branch -> heads.add(branch.target()));
        Set<Commit> commits = new LinkedHashSet<>();
        contents.history().reachable(heads, List.of()).stream().limit(COMMITS).forEach(commits::add);
        contents.pullRequests().descendingMap().values().stream()
                .limit(PULL_REQUESTS)
                .map(PullRequest::sourceHash)
                .flatMap(hash -> contents.history().find(hash).stream())
                .forEach(commits::add);
        return commits;
    }

    private void status(CommitNotes notes, Commit commit, String key, String name, Optional<String> refname) {
        Instant start = commit.date().plusSeconds(dice.between(20, 300)).plusNanos(dice.nanos());
        boolean failed = dice.percent(20);
        notes.statuses()
                .put(
                        key,
                        new BuildStatus(
                                key,
                                failed ? BuildStatus.State.FAILED : BuildStatus.State.SUCCESSFUL,
                                Optional.of(name + " #" + dice.between(100, 999)),
                                Optional.of(failed ? "2 of 318 checks failed" : "All 318 checks passed"),
                                "https://ci.acme.example/" + slug + "/"
                                        + commit.hash().substring(0, 12),
                                refname,
                                start,
                                start.plusSeconds(dice.between(60, 900))));
    }

    private void talk(CommitNotes notes, Commit commit) {
        Instant time = commit.date().plus(Duration.ofHours(dice.between(1, 30))).plusNanos(dice.nanos());
        Comment first = comment("Why not in a transaction?", commit, time, OptionalLong.empty());
        notes.comments().put(first);
        notes.comments()
                .put(comment("Because it only reads. 👍", commit, time.plusSeconds(600), OptionalLong.of(first.id())));
        notes.participants().add(Participant.passerBy(first.user(), time));
        User approver = members.stream()
                .map(Member::user)
                .filter(user -> !user.equals(first.user()))
                .toList()
                .get(dice.below(members.size() - 1));
        notes.participants()
                .add(Participant.passerBy(approver, time).thinks(Participant.Opinion.APPROVED, time.plusSeconds(60)));
    }

    private Comment comment(String text, Commit commit, Instant time, OptionalLong parent) {
        Optional<Comment.Inline> inline = commit.paths().stream()
                .findFirst()
                .map(path -> parent.isPresent()
                        ? new Comment.Inline(path, OptionalInt.of(dice.between(1, 14)), OptionalInt.empty())
                        : new Comment.Inline(path, OptionalInt.empty(), OptionalInt.of(dice.between(1, 14))));
        return new Comment(
                nextId++, dice.of(members).user(), text, inline, parent, false, time, time.plusNanos(dice.nanos()));
    }

    private void report(CommitNotes notes, Commit commit) {
        Instant time = commit.date().plusSeconds(dice.between(100, 900)).plusNanos(dice.nanos());
        ArrayNode data = JsonNodeFactory.instance.arrayNode();
        data.addObject().put("title", "Safe to merge?").put("type", "BOOLEAN").put("value", dice.percent(70));
        data.addObject().put("title", "New findings").put("type", "NUMBER").put("value", 2);
        String link = "https://scan.acme.example/" + commit.hash().substring(0, 12);
        Report report = new Report(
                Identifiers.uuid(slug + "/report/" + commit.hash()),
                "scan-001",
                "Security scan",
                "What the scanner thinks of this commit.",
                "SECURITY",
                Optional.of("acme-scan"),
                Optional.of(link),
                false,
                Optional.of("https://scan.acme.example/logo.png"),
                Optional.of(dice.percent(70) ? "PASSED" : "FAILED"),
                data,
                Report.noAnnotations(),
                time,
                time);
        for (int i = 1; i <= 2; i++) {
            String id = "finding-" + i;
            report.annotations()
                    .put(
                            id,
                            new Annotation(
                                    Identifiers.uuid(slug + "/" + commit.hash() + "/" + id),
                                    id,
                                    i == 1 ? "VULNERABILITY" : "CODE_SMELL",
                                    i == 1 ? "Input reaches a query unchecked" : "This method is long",
                                    Optional.of("See the rule’s page."),
                                    commit.paths().stream().findFirst(),
                                    OptionalInt.of(dice.between(1, 14)),
                                    Optional.of(i == 1 ? "HIGH" : "LOW"),
                                    Optional.of("FAILED"),
                                    Optional.of(link + "#" + id),
                                    time,
                                    time));
        }
        notes.reports().put(report.externalId(), report);
    }

    private void tasks(PullRequest pullRequest) {
        Instant time = pullRequest.createdOn().plus(Duration.ofHours(2));
        OptionalLong about = contents.comments(pullRequest).all().stream()
                .filter(comment -> !comment.deleted())
                .mapToLong(Comment::id)
                .findFirst();
        User first = dice.of(members).user();
        Instant done = time.plus(Duration.ofMinutes(dice.between(10, 600))).plusNanos(dice.nanos());
        contents.put(
                pullRequest,
                new Task(nextId++, "Add a test for the empty cart", first, about, false, Optional.empty(), time, time));
        contents.put(
                pullRequest,
                new Task(
                        nextId++,
                        "Say in the changelog what changed",
                        first,
                        OptionalLong.empty(),
                        false,
                        Optional.of(new Task.Resolution(dice.of(members).user(), done)),
                        time,
                        done));
    }

    private void downloads() {
        Instant time = today.minus(Duration.ofDays(dice.between(3, 40))).plusNanos(dice.nanos());
        for (String name : List.of(slug + "-1.0.txt", "release notes #1 (ü).md")) {
            byte[] content = ("# " + name + "\n\nWhat is new in " + slug + ".\n").getBytes(StandardCharsets.UTF_8);
            contents.downloads()
                    .put(name, new Download(name, content, dice.of(members).user(), dice.below(90), time));
        }
    }
}

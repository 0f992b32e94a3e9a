package org.bitquarry.emulator.internal.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** What a repository holds. Not thread-safe: the emulator lets one writer or many readers in. */
public final class RepositoryContents {
    private final Lazy<History> history;
    private final NavigableMap<String, Branch> branches = new TreeMap<>();
    private final NavigableMap<String, Tag> tags = new TreeMap<>();
    private final NavigableMap<Integer, PullRequest> pullRequests = new TreeMap<>();
    private final Map<Integer, Lazy<Discussion>> comments = new HashMap<>();
    private final List<Pipeline> pipelines = new ArrayList<>();
    private final PipelineSettings pipelineSettings = new PipelineSettings();
    private final Map<String, Instant> mergeTasks = new HashMap<>();
    private final Map<String, Hook> hooks = new LinkedHashMap<>();
    private final Settings settings = new Settings();
    private final Map<String, CommitNotes> notes = new HashMap<>();
    private final Map<Integer, NavigableMap<Long, Task>> tasks = new HashMap<>();
    private final NavigableMap<String, Download> downloads = new TreeMap<>();
    private final Trees trees = new Trees();
    private final AtomicBoolean commitsLinked = new AtomicBoolean(true);

    /** Empty contents. */
    public RepositoryContents() {
        this(History::new);
    }

    /** Contents whose history is made when it is first asked for. */
    public RepositoryContents(Supplier<History> history) {
        this.history = new Lazy<>(history);
    }

    /** The branches, tags and commits, as a fork gets them. */
    public RepositoryContents forked() {
        RepositoryContents fork = new RepositoryContents(history::get);
        fork.branches.putAll(branches);
        fork.tags.putAll(tags);
        fork.commitsLinked.set(false);
        return fork;
    }

    /** Whether it is known which pull requests brought a commit; asking for it makes it known later. */
    public boolean linkCommits() {
        return commitsLinked.getAndSet(true);
    }

    public History history() {
        return history.get();
    }

    /** By name, in the order of the bytes, as git lists them. */
    public NavigableMap<String, Branch> branches() {
        return branches;
    }

    public NavigableMap<String, Tag> tags() {
        return tags;
    }

    public NavigableMap<Integer, PullRequest> pullRequests() {
        return pullRequests;
    }

    /** Adds a pull request, whose comments are made when first asked for. */
    public void add(PullRequest pullRequest, Supplier<Discussion> maker) {
        put(pullRequest);
        comments.put(pullRequest.id(), new Lazy<>(maker));
    }

    /** Replaces a pull request. */
    public void put(PullRequest pullRequest) {
        pullRequests.put(pullRequest.id(), pullRequest);
    }

    /** The comments of a pull request of this repository. */
    public Discussion comments(PullRequest pullRequest) {
        Lazy<Discussion> found = comments.get(pullRequest.id());
        if (found == null) {
            throw new IllegalArgumentException("No pull request " + pullRequest.id());
        }
        return found.get();
    }

    /** Oldest first. */
    public List<Pipeline> pipelines() {
        return pipelines;
    }

    /** The number of the newest run; 0 when there was none. */
    public int lastBuildNumber() {
        return pipelines.isEmpty() ? 0 : pipelines.getLast().buildNumber();
    }

    public PipelineSettings pipelineSettings() {
        return pipelineSettings;
    }

    public Map<String, Hook> hooks() {
        return hooks;
    }

    public Settings settings() {
        return settings;
    }

    /** Merges that nobody waits for, by their tasks, and when those end. */
    public Map<String, Instant> mergeTasks() {
        return mergeTasks;
    }

    /** What is said about a commit, to read. */
    public CommitNotes notes(Commit commit) {
        return notes.getOrDefault(commit.hash(), new CommitNotes());
    }

    /** What is said about a commit, to add to. */
    public CommitNotes notesToChange(Commit commit) {
        return notes.computeIfAbsent(commit.hash(), ignored -> new CommitNotes());
    }

    /** The tasks of a pull request, by id. */
    public NavigableMap<Long, Task> tasks(PullRequest pullRequest) {
        return tasks.getOrDefault(pullRequest.id(), java.util.Collections.emptyNavigableMap());
    }

    /** Adds or replaces a task, and counts the open ones anew. */
    public void put(PullRequest pullRequest, Task task) {
        tasks.computeIfAbsent(pullRequest.id(), ignored -> new TreeMap<>()).put(task.id(), task);
        count(pullRequest);
    }

    public void remove(PullRequest pullRequest, Task task) {
        tasks(pullRequest).remove(task.id());
        count(pullRequest);
    }

    private void count(PullRequest pullRequest) {
        long open = tasks(pullRequest).values().stream().filter(Task::isOpen).count();
        put(pullRequests.get(pullRequest.id()).withTaskCount((int) open));
    }

    /** By name. */
    public NavigableMap<String, Download> downloads() {
        return downloads;
    }

    public Trees trees() {
        return trees;
    }

    /** The files as seen from a commit: the hash of the commit that changed each last, by path. */
    public NavigableMap<String, String> tree(String commit) {
        return trees.of(history(), commit);
    }

    public int nextPullRequestId() {
        return pullRequests.isEmpty() ? 1 : pullRequests.lastKey() + 1;
    }

    /** The hash that a name of a branch, of a tag or of a commit stands for. */
    public Optional<String> resolve(String revision) {
        return Optional.ofNullable(branches.get(revision))
                .map(Branch::target)
                .or(() -> Optional.ofNullable(tags.get(revision)).map(Tag::target))
                .or(() -> history().find(revision).map(Commit::hash));
    }
}

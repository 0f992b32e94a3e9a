package org.bitquarry.emulator.internal.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A workspace with what it holds. Contents of repositories are made when they are first looked into. */
public final class WorkspaceState {
    private final Workspace workspace;
    private final List<Member> members;
    private final Map<String, Project> projects = new LinkedHashMap<>();
    private final Map<String, Repository> repositories = new LinkedHashMap<>();
    private final Map<String, String> slugs = new LinkedHashMap<>();
    private final Map<String, Lazy<RepositoryContents>> contents = new LinkedHashMap<>();
    private final PipelineSettings pipelineSettings = new PipelineSettings();
    private final Map<String, String> parents = new LinkedHashMap<>();
    private final Map<String, Hook> hooks = new LinkedHashMap<>();
    private final Map<String, Settings> projectSettings = new HashMap<>();
    private final Map<String, Snippet> snippets = new LinkedHashMap<>();
    private final List<Group> groups;
    private final Plan plan;

    public WorkspaceState(Workspace workspace, Collection<Member> members) {
        this(workspace, members, List.of(), Plan.unlimited());
    }

    public WorkspaceState(Workspace workspace, Collection<Member> members, List<Group> groups, Plan plan) {
        this.workspace = workspace;
        this.members = List.copyOf(members);
        this.groups = List.copyOf(groups);
        this.plan = plan;
    }

    public Workspace workspace() {
        return workspace;
    }

    public List<Member> members() {
        return members;
    }

    public Optional<Member> member(String id) {
        return members.stream().filter(each -> each.user().isCalled(id)).findFirst();
    }

    public Optional<Member> memberByNickname(String nickname) {
        return members.stream()
                .filter(each -> each.user().nickname().equals(nickname))
                .findFirst();
    }

    public Optional<User> userByEmail(String email) {
        return members.stream()
                .map(Member::user)
                .filter(each -> each.email().equals(email))
                .findFirst();
    }

    public List<Project> projects() {
        return new ArrayList<>(projects.values());
    }

    public Optional<Project> project(String id) {
        return projects.values().stream().filter(each -> each.isCalled(id)).findFirst();
    }

    /** The project of a repository, which always exists. */
    public Project projectOf(Repository repository) {
        return project(repository.projectUuid()).orElseThrow();
    }

    public void put(Project project) {
        projects.put(project.uuid(), project);
        projectSettings.computeIfAbsent(project.uuid(), uuid -> new Settings());
    }

    public void remove(Project project) {
        projects.remove(project.uuid());
        projectSettings.remove(project.uuid());
    }

    /** The settings of a project that is here. */
    public Settings settings(Project project) {
        Settings settings = projectSettings.get(project.uuid());
        if (settings == null) {
            throw new IllegalArgumentException("No project " + project.key());
        }
        return settings;
    }

    public Optional<Group> group(String slug) {
        return groups.stream().filter(each -> each.slug().equals(slug)).findFirst();
    }

    public Map<String, Snippet> snippets() {
        return snippets;
    }

    public Plan plan() {
        return plan;
    }

    public List<Repository> repositories() {
        return new ArrayList<>(repositories.values());
    }

    /** By slug or {@code {uuid}}. */
    public Optional<Repository> repository(String id) {
        return Optional.ofNullable(repositories.get(slugs.getOrDefault(id, id)));
    }

    /** Adds a repository, whose contents are made when first asked for. */
    public void add(Repository repository, Supplier<RepositoryContents> maker) {
        put(repository);
        contents.put(repository.uuid(), new Lazy<>(maker));
    }

    /** Replaces a repository's own fields; its slug may be another one. */
    public void put(Repository repository) {
        Repository before = repositories.put(repository.uuid(), repository);
        if (before != null) {
            slugs.remove(before.slug());
        }
        slugs.put(repository.slug(), repository.uuid());
    }

    public void remove(Repository repository) {
        repositories.remove(repository.uuid());
        slugs.remove(repository.slug());
        contents.remove(repository.uuid());
    }

    /** Makes a repository a fork of another one. */
    public void fork(Repository fork, Repository parent) {
        parents.put(fork.uuid(), parent.uuid());
    }

    /** What a repository was forked of, as long as that exists. */
    public Optional<Repository> parentOf(Repository fork) {
        return Optional.ofNullable(parents.get(fork.uuid())).flatMap(this::repository);
    }

    public RepositoryContents contents(Repository repository) {
        Lazy<RepositoryContents> found = contents.get(repository.uuid());
        if (found == null) {
            throw new IllegalArgumentException("No contents for " + repository.slug());
        }
        return found.get();
    }

    public PipelineSettings pipelineSettings() {
        return pipelineSettings;
    }

    public Map<String, Hook> hooks() {
        return hooks;
    }
}

package org.bitquarry.emulator.internal.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bitquarry.emulator.internal.state.PullRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the demo, read from {@code demo.json}. */
record DemoScript(
        String slug,
        String name,
        List<MemberScript> members,
        List<ProjectScript> projects,
        List<RepositoryScript> repositories,
        List<String> subjects,
        List<String> comments) {

    record MemberScript(String nickname, String name, String email, String permission) {}

    record ProjectScript(String key, String name, Optional<String> description) {}

    record PullRequestScript(
            String title,
            String description,
            String branch,
            String author,
            List<String> reviewers,
            PullRequest.State state,
            boolean draft,
            boolean closesBranch,
            String reason) {}

    record HookScript(String description, String url, List<String> events, boolean active) {}

    record RepositoryScript(
            String slug,
            String name,
            String project,
            String description,
            String language,
            Optional<String> website,
            boolean isPrivate,
            boolean wiki,
            boolean pipelines,
            int commits,
            List<String> files,
            List<String> tags,
            List<String> branches,
            List<PullRequestScript> pullRequests,
            List<HookScript> hooks) {}

    static DemoScript read() {
        try (InputStream in = Objects.requireNonNull(DemoScript.class.getResourceAsStream("demo.json"))) {
            return read(JsonMapper.builder().build().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's texts cannot be read", e);
        }
    }

    private static DemoScript read(JsonNode json) {
        List<MemberScript> members = new ArrayList<>();
        json.path("members")
                .forEach(each -> members.add(new MemberScript(
                        text(each, "nickname"), text(each, "name"), text(each, "email"), text(each, "permission"))));
        List<ProjectScript> projects = new ArrayList<>();
        json.path("projects")
                .forEach(each -> projects.add(new ProjectScript(
                        text(each, "key"),
                        text(each, "name"),
                        each.path("description").stringValueOpt())));
        List<RepositoryScript> repositories = new ArrayList<>();
        json.path("repositories").forEach(each -> repositories.add(repository(each)));
        return new DemoScript(
                text(json.path("workspace"), "slug"),
                text(json.path("workspace"), "name"),
                members,
                projects,
                repositories,
                texts(json, "subjects"),
                texts(json, "comments"));
    }

    private static RepositoryScript repository(JsonNode json) {
        List<PullRequestScript> pullRequests = new ArrayList<>();
        json.path("pullRequests").forEach(each -> pullRequests.add(pullRequest(each)));
        List<HookScript> hooks = new ArrayList<>();
        json.path("hooks").forEach(each -> {
            List<String> events = new ArrayList<>();
            each.path(2).forEach(event -> events.add(event.stringValue()));
            hooks.add(new HookScript(
                    each.path(0).stringValue(),
                    each.path(1).stringValue(),
                    events,
                    each.path(3).booleanValue()));
        });
        return new RepositoryScript(
                text(json, "slug"),
                text(json, "name"),
                text(json, "project"),
                text(json, "description"),
                text(json, "language"),
                json.path("website").stringValueOpt(),
                json.path("private").asBoolean(true),
                json.path("wiki").asBoolean(false),
                json.path("pipelines").asBoolean(true),
                json.path("commits").intValue(),
                texts(json, "files"),
                texts(json, "tags"),
                texts(json, "branches"),
                pullRequests,
                hooks);
    }

    private static PullRequestScript pullRequest(JsonNode json) {
        return new PullRequestScript(
                text(json, "title"),
                text(json, "description"),
                text(json, "branch"),
                text(json, "author"),
                texts(json, "reviewers"),
                PullRequest.State.valueOf(text(json, "state")),
                json.path("draft").asBoolean(false),
                json.path("close").asBoolean(false),
                text(json, "reason"));
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }

    private static List<String> texts(JsonNode json, String name) {
        List<String> texts = new ArrayList<>();
        json.path(name).forEach(each -> texts.add(each.stringValue()));
        return texts;
    }
}

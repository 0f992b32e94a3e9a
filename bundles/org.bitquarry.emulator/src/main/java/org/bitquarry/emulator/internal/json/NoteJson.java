package org.bitquarry.emulator.internal.json;

import org.bitquarry.emulator.internal.state.Annotation;
import org.bitquarry.emulator.internal.state.BuildStatus;
import org.bitquarry.emulator.internal.state.Comment;
import org.bitquarry.emulator.internal.state.Commit;
import org.bitquarry.emulator.internal.state.Report;
import org.bitquarry.emulator.internal.state.Repository;
import org.bitquarry.emulator.internal.state.Workspace;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is said about commits: build statuses, comments, reports and their annotations. */
public final class NoteJson {
    private final Links links;
    private final UserJson users;
    private final RepositoryJson repositories;
    private final CommitJson commits;

    public NoteJson(Links links, UserJson users, RepositoryJson repositories, CommitJson commits) {
        this.links = links;
        this.users = users;
        this.repositories = repositories;
        this.commits = commits;
    }

    public ObjectNode status(Workspace workspace, Repository repository, Commit commit, BuildStatus status) {
        String self = links.repository(workspace, repository) + "/commit/" + commit.hash();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("key", status.key());
        json.put("type", "build");
        json.put("state", status.state().name());
        json.put("name", status.name().orElse(null));
        json.put("refname", status.refname().orElse(null));
        json.set("commit", commits.reference(workspace, repository, commit.hash()));
        json.put("url", status.url());
        json.set("repository", repositories.brief(workspace, repository));
        json.put("description", status.description().orElse(""));
        json.put("created_on", Times.micros(status.createdOn()));
        json.put("updated_on", Times.micros(status.updatedOn()));
        ObjectNode to = json.putObject("links");
        to.set("self", Links.link(self + "/statuses/build/" + Links.id(status.key())));
        to.set("commit", Links.link(self));
        return json;
    }

    public ObjectNode comment(Workspace workspace, Repository repository, Commit commit, Comment comment) {
        String list = links.repository(workspace, repository) + "/commit/" + commit.hash() + "/comments/";
        ObjectNode json = CommentJson.said(comment, users, list);
        comment.inline().ifPresent(place -> {
            ObjectNode inline = json.putObject("inline");
            CommentJson.putLine(inline, "from", place.from());
            CommentJson.putLine(inline, "to", place.to());
            inline.put("path", place.path());
        });
        json.put("type", "commit_comment");
        ObjectNode to = json.putObject("links");
        to.set("self", Links.link(list + comment.id()));
        to.set(
                "html",
                Links.link(links.repositoryPage(workspace, repository) + "/commits/" + commit.hash() + "#comment-"
                        + comment.id()));
        json.set("commit", commits.reference(workspace, repository, commit.hash()));
        return json;
    }

    public ObjectNode report(Report report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "report");
        json.put("uuid", report.uuid());
        json.put("title", report.title());
        json.put("details", report.details());
        json.put("external_id", report.externalId());
        json.put("reporter", report.reporter().orElse(null));
        json.put("link", report.link().orElse(null));
        json.put("remote_link_enabled", report.remoteLinkEnabled());
        json.put("logo_url", report.logoUrl().orElse(null));
        json.put("report_type", report.reportType());
        json.put("result", report.result().orElse(null));
        json.set("data", report.data().deepCopy());
        json.put("created_on", Times.shortestZulu(report.createdOn()));
        json.put("updated_on", Times.shortestZulu(report.updatedOn()));
        return json;
    }

    public ObjectNode annotation(Annotation annotation) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("type", "report_annotation");
        json.put("uuid", annotation.uuid());
        json.put("external_id", annotation.externalId());
        json.put("annotation_type", annotation.annotationType());
        json.put("summary", annotation.summary());
        annotation.details().ifPresent(text -> json.put("details", text));
        annotation.path().ifPresent(text -> json.put("path", text));
        annotation.line().ifPresent(line -> json.put("line", line));
        annotation.severity().ifPresent(text -> json.put("severity", text));
        annotation.result().ifPresent(text -> json.put("result", text));
        annotation.link().ifPresent(text -> json.put("link", text));
        json.put("created_on", Times.shortestZulu(annotation.createdOn()));
        json.put("updated_on", Times.shortestZulu(annotation.updatedOn()));
        return json;
    }
}

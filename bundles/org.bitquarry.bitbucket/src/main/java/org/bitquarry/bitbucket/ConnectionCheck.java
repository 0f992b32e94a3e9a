package org.bitquarry.bitbucket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.net.PercentCodec;
import org.bitquarry.bitbucket.http.BitbucketHttp;
import org.bitquarry.bitbucket.http.BitbucketHttp.Told;
import org.bitquarry.bitbucket.http.Credential;
import org.bitquarry.bitbucket.json.AnswerReader;
import org.bitquarry.bitbucket.json.NamedTexts;
import org.bitquarry.bitbucket.tables.AllTables;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.PermissionDeniedException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.model.table.Verb;

/** Tries a connection. A wrong token or workspace is an error; what merely will not work is a problem in the report. */
final class ConnectionCheck {
    private static final AnswerReader<Map<String, String>> USER = new NamedTexts("display_name", "nickname");
    private static final AnswerReader<Map<String, String>> WORKSPACE = new NamedTexts("slug", "name");

    private final BitbucketHttp http;
    private final Optional<String> workspace;

    ConnectionCheck(BitbucketHttp http, Optional<String> workspace) {
        this.http = http;
        this.workspace = workspace;
    }

    ConnectionReport run(RequestContext context) {
        List<String> problems = new ArrayList<>();
        List<String> scopes = new ArrayList<>();
        String principal =
                switch (http.credential()) {
                    case API_TOKEN, OAUTH -> person(context, scopes, problems);
                    case OAUTH_CLIENT ->
                        "OAuth consumer" + workspace.map(name -> " for " + name).orElse("");
                    case ACCESS_TOKEN ->
                        "Access token" + workspace.map(name -> " for " + name).orElse("");
                    case ANONYMOUS -> "Nobody (public data only)";
                };
        if (http.credential() == Credential.Kind.ACCESS_TOKEN) {
            problems.add(
                    "An access token belongs to no person: Information.CurrentUser and Information.Workspaces are closed.");
        }
        workspace.ifPresentOrElse(
                name -> reach(name, context, scopes, problems),
                () -> problems.add("No workspace is set: only Information.Workspaces and CurrentUser can be read."));
        if (!scopes.isEmpty() && http.credential() == Credential.Kind.API_TOKEN) {
            missing(scopes, problems);
        }
        return new ConnectionReport(principal, scopes, workspace, Optional.of(http.budget()), problems);
    }

    private String person(RequestContext context, List<String> scopes, List<String> problems) {
        try {
            Told<Map<String, String>> user = http.getTelling("/user?fields=display_name,nickname", context, USER);
            scopes.addAll(user.scopes());
            return user.value().getOrDefault("display_name", user.value().getOrDefault("nickname", "API token"));
        } catch (PermissionDeniedException denied) {
            problems.add(
                    "Information.CurrentUser can't be read: " + denied.problem().cameBack());
            return "API token";
        }
    }

    private void reach(String name, RequestContext context, List<String> scopes, List<String> problems) {
        String encoded = PercentCodec.encode(name, java.nio.charset.StandardCharsets.UTF_8);
        try {
            Told<Map<String, String>> told =
                    http.getTelling("/workspaces/" + encoded + "?fields=slug,name", context, WORKSPACE);
            if (scopes.isEmpty()) {
                scopes.addAll(told.scopes());
            }
        } catch (NotFoundException nowhere) {
            throw new ProfileRejectedException(
                    new Problem(
                            nowhere.problem().asked(),
                            "there is no workspace " + name + " (404), or this credential may not see it.",
                            "Check the workspace's short name: it is what follows bitbucket.org/ in its address."),
                    nowhere);
        } catch (PermissionDeniedException denied) {
            http.get("/repositories/" + encoded + "?pagelen=1&fields=size", context, new NamedTexts());
            problems.add("The workspace's own data can't be read: "
                    + denied.problem().cameBack());
        }
    }

    private static void missing(List<String> scopes, List<String> problems) {
        for (SchemaKind kind : List.of(SchemaKind.INFORMATION, SchemaKind.PROJECT, SchemaKind.REPOSITORY)) {
            for (TableDefinition table : AllTables.of(kind)) {
                List<String> wanting = table.scopes().getOrDefault(Verb.READ, List.of()).stream()
                        .filter(scope -> !scopes.contains(scope))
                        .toList();
                if (!wanting.isEmpty()) {
                    problems.add(table.name() + " can't be read: the token lacks " + String.join(", ", wanting) + ".");
                }
            }
        }
    }
}

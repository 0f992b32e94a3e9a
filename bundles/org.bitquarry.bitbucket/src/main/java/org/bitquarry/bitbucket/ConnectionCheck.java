package org.bitquarry.bitbucket;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.net.PercentCodec;
import org.bitquarry.bitbucket.http.BitbucketHttp;
import org.bitquarry.bitbucket.http.BitbucketHttp.Told;
import org.bitquarry.bitbucket.http.Credential;
import org.bitquarry.bitbucket.json.AnswerReader;
import org.bitquarry.bitbucket.json.NamedTexts;
import org.bitquarry.connections.TokenLife;
import org.bitquarry.model.ConnectionReport;
import org.bitquarry.model.TableAccess;
import org.bitquarry.model.VerbAccess;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.PermissionDeniedException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.Verb;

/** Tries a connection. A wrong token or workspace is an error; what merely will not work is a problem in the report. */
final class ConnectionCheck {
    private static final AnswerReader<Map<String, String>> USER = new NamedTexts("display_name", "nickname");
    private static final AnswerReader<Map<String, String>> WORKSPACE = new NamedTexts("slug", "name");
    private static final long SKEW_SECONDS = 60;

    private final BitbucketHttp http;
    private final Optional<String> workspace;
    private final Optional<LocalDate> tokenExpires;
    private final InstantSource clock;

    ConnectionCheck(
            BitbucketHttp http, Optional<String> workspace, Optional<LocalDate> tokenExpires, InstantSource clock) {
        this.http = http;
        this.workspace = workspace;
        this.tokenExpires = tokenExpires;
        this.clock = clock;
    }

    ConnectionReport run(RequestContext context) {
        Findings findings = new Findings();
        String principal =
                switch (http.credential()) {
                    case API_TOKEN, OAUTH -> person(context, findings);
                    case ACCESS_TOKEN ->
                        "Access token" + workspace.map(name -> " for " + name).orElse("");
                    case OAUTH_CLIENT ->
                        "OAuth consumer" + workspace.map(name -> " for " + name).orElse("");
                    case ANONYMOUS -> "Nobody (public data only)";
                };
        List<String> problems = findings.problems();
        if (http.credential() == Credential.Kind.ACCESS_TOKEN) {
            problems.add(
                    "An access token belongs to no person: Information.CurrentUser and Information.Workspaces are closed.");
        }
        workspace.ifPresentOrElse(
                name -> reach(name, context, findings),
                () -> problems.add("No workspace is set: only Information.Workspaces and CurrentUser can be read."));
        List<TableAccess> tables =
                findings.scopes().isEmpty() ? List.of() : AccessMatrix.of(http.credential(), findings.scopes());
        unreadable(tables)
                .forEach((scopes, names) -> problems.add(String.join(", ", names) + " can't be read: the token lacks "
                        + String.join(", ", scopes) + "."));
        expiry().ifPresent(problems::add);
        findings.skewInWords(SKEW_SECONDS).ifPresent(problems::add);
        return new ConnectionReport(
                principal,
                findings.scopes(),
                workspace,
                Optional.of(http.budget()),
                problems,
                new ConnectionReport.Facts(kind(), tables, http.serverLimit(), findings.latency(), findings.skew()));
    }

    private String kind() {
        return switch (http.credential()) {
            case API_TOKEN -> "API token of a person";
            case ACCESS_TOKEN -> "access token of a workspace, project or repository";
            case OAUTH -> "login of a person by OAuth";
            case OAUTH_CLIENT -> "OAuth consumer that acts for itself";
            case ANONYMOUS -> "none";
        };
    }

    private String person(RequestContext context, Findings findings) {
        try {
            Told<Map<String, String>> user = http.getTelling("/user?fields=display_name,nickname", context, USER);
            findings.saw(user);
            return user.value().getOrDefault("display_name", user.value().getOrDefault("nickname", "Somebody"));
        } catch (PermissionDeniedException denied) {
            findings.problems()
                    .add("Information.CurrentUser can't be read: "
                            + denied.problem().cameBack());
            return http.credential() == Credential.Kind.OAUTH ? "OAuth login" : "API token";
        }
    }

    private void reach(String name, RequestContext context, Findings findings) {
        String encoded = PercentCodec.encode(name, StandardCharsets.UTF_8);
        try {
            findings.saw(http.getTelling("/workspaces/" + encoded + "?fields=slug,name", context, WORKSPACE));
        } catch (NotFoundException nowhere) {
            throw new ProfileRejectedException(
                    new Problem(
                            nowhere.problem().asked(),
                            "there is no workspace " + name + " (404), or this credential may not see it.",
                            "Check the workspace's short name: it is what follows bitbucket.org/ in its address."),
                    nowhere);
        } catch (PermissionDeniedException denied) {
            findings.saw(
                    http.getTelling("/repositories/" + encoded + "?pagelen=1&fields=size", context, new NamedTexts()));
            findings.problems()
                    .add("The workspace's own data can't be read: "
                            + denied.problem().cameBack());
        }
    }

    /** Returns the tables that can't be read, by the scopes that are missing. */
    private static Map<List<String>, List<String>> unreadable(List<TableAccess> tables) {
        Map<List<String>, List<String>> unreadable = new LinkedHashMap<>();
        for (TableAccess table : tables) {
            if (table.of(Verb.READ) instanceof VerbAccess.Missing(var scopes)) {
                unreadable.computeIfAbsent(scopes, missing -> new ArrayList<>()).add(table.table());
            }
        }
        return unreadable;
    }

    private Optional<String> expiry() {
        return tokenExpires.map(day -> TokenLife.of(day, clock)).flatMap(TokenLife::warning);
    }
}

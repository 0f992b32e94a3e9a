package org.bitquarry.bitbucket.http;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitquarry.model.error.AuthenticationFailedException;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.GoneException;
import org.bitquarry.model.error.NotFoundException;
import org.bitquarry.model.error.PermissionDeniedException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.RateLimitedException;
import org.bitquarry.model.error.RequestRejectedException;
import org.bitquarry.model.error.ServerFaultException;
import org.bitquarry.model.error.UnexpectedAnswerException;
import org.bitquarry.model.error.UnreachableException;

/** Turns answers that are no success into errors that say what to do. */
final class Refusals {
    private static final Pattern DAY = Pattern.compile("\\b(20\\d\\d-[01]\\d-[0-3]\\d)\\b");
    private static final Pattern TRACKER = Pattern.compile("/(issues|wiki|components|milestones|versions)(/|$)");
    private static final Pattern WORKSPACE = Pattern.compile("^/(?:workspaces|repositories)/([^/]+)(/.*)?$");
    private static final LocalDate TRACKER_REMOVED = LocalDate.of(2026, 8, 20);
    private static final LocalDate LISTS_REMOVED = LocalDate.of(2026, 4, 14);

    static final String PAGE = "a web page came instead of data.";
    static final String PAGE_REMEDY =
            "The network may want you to sign in (a hotel's, a company's): open a browser, then"
                    + " try again. Otherwise check the base URL.";

    private final Credential.Kind credential;

    Refusals(Credential.Kind credential) {
        this.credential = credential;
    }

    /**
     * Returns the error for an answer.
     *
     * @param asked method and path, decoded
     * @param path the path, decoded
     */
    BitquarryException of(String asked, String path, RawAnswer answer) {
        ErrorBody body = ErrorBody.of(answer);
        int status = answer.status();
        return switch (status) {
            case 202 ->
                new ServerFaultException(
                        new Problem(
                                asked,
                                "Bitbucket is still gathering what this asks for (202).",
                                "Ask again in a minute. If it never ends, an app that gathers it may have to be installed first."),
                        null);
            case 401 ->
                new AuthenticationFailedException(
                        new Problem(asked, said("the credential was refused (401).", body), remedyFor401()), null);
            case 402 ->
                rejected(
                        asked,
                        "the plan of the workspace does not allow this (402).",
                        body,
                        status,
                        "An administrator of the workspace can change its plan, or make room in it.");
            case 403 -> denied(asked, answer, body);
            case 404 ->
                new NotFoundException(new Problem(asked, said("not found (404).", body), remedyFor404(path)), null);
            case 407 ->
                new UnreachableException(
                        new Problem(
                                asked,
                                "the proxy wants a user and a password (407).",
                                "Check ProxyServer, ProxyPort, ProxyUser and ProxyPassword."),
                        null);
            case 409 ->
                rejected(asked, "it contradicts what is there now (409).", body, status, "Read it again, then repeat.");
            case 410 -> gone(asked, path, body);
            case 429 ->
                new RateLimitedException(
                        new Problem(
                                asked,
                                "too many requests (429): Bitbucket allows 1,000 an hour.",
                                "Wait a while, or narrow the statement with WHERE or LIMIT."),
                        null);
            case 511 -> new UnexpectedAnswerException(new Problem(asked, PAGE, PAGE_REMEDY), null);
            case 555 ->
                new ServerFaultException(
                        new Problem(
                                asked, "Bitbucket needed too long for it (555).", "Ask for less, or try again later."),
                        null);
            default -> other(asked, status, body);
        };
    }

    private static BitquarryException other(String asked, int status, ErrorBody body) {
        if (status >= 500) {
            return new ServerFaultException(
                    new Problem(
                            asked,
                            said("Bitbucket failed (" + status + ").", body),
                            "Try again later; status.bitbucket.org tells of outages."),
                    null);
        }
        if (status >= 400) {
            return rejected(asked, "refused (" + status + ").", body, status, remedyForFields(body));
        }
        return new UnexpectedAnswerException(
                new Problem(
                        asked,
                        "an answer with status " + status
                                + " that leads elsewhere: a sign-in page of the network, or the"
                                + " base URL is wrong.",
                        PAGE_REMEDY),
                null);
    }

    private static RequestRejectedException rejected(
            String asked, String cameBack, ErrorBody body, int status, String remedy) {
        return new RequestRejectedException(new Problem(asked, said(cameBack, body), remedy), status, body.fields());
    }

    private PermissionDeniedException denied(String asked, RawAnswer answer, ErrorBody body) {
        List<String> required = body.required().isEmpty() && !body.granted().isEmpty()
                ? answer.scopes("X-Accepted-OAuth-Scopes")
                : body.required();
        if (required.isEmpty()) {
            return new PermissionDeniedException(
                    new Problem(
                            asked,
                            said("not allowed (403).", body),
                            credential == Credential.Kind.ACCESS_TOKEN
                                    ? "Access tokens belong to no person: some things need an API token."
                                    : "Ask an administrator for access."),
                    List.of());
        }
        List<String> missing = required.stream()
                .filter(scope -> !body.granted().contains(scope))
                .toList();
        String scopes = String.join(", ", missing.isEmpty() ? required : missing);
        return new PermissionDeniedException(
                new Problem(
                        asked,
                        "the token lacks the scope " + scopes + " (403).",
                        "Make a token that has this scope; scopes of a token can't be changed afterwards."),
                required);
    }

    private static GoneException gone(String asked, String path, ErrorBody body) {
        Matcher day = DAY.matcher(body.sentence());
        LocalDate since = day.find()
                ? LocalDate.parse(day.group(1))
                : TRACKER.matcher(path).find() ? TRACKER_REMOVED : LISTS_REMOVED;
        return new GoneException(
                new Problem(
                        asked,
                        "Bitbucket removed this on " + since + " (410).",
                        body.detail().orElse("Leave it out: nothing brings it back.")),
                since);
    }

    private static String remedyForFields(ErrorBody body) {
        return body.fields().isEmpty()
                ? "Change what it complains about, then try again."
                : "Change "
                        + String.join(
                                ", ", new java.util.TreeSet<>(body.fields().keySet())) + ", then try again.";
    }

    private String remedyFor401() {
        return switch (credential) {
            case API_TOKEN ->
                "Check the e-mail address and the API token: it may be wrong, expired or revoked."
                        + " App passwords ended on 28 July 2026.";
            case ACCESS_TOKEN -> "Check the access token: it may be wrong, expired or revoked.";
            case OAUTH -> "Sign in again: the consent was taken back, or the OAuth consumer is gone.";
            case OAUTH_CLIENT -> "Check that the OAuth consumer is still there and private.";
            case ANONYMOUS -> "Give the connection an API token or an access token.";
        };
    }

    private static String remedyFor404(String path) {
        Matcher workspace = WORKSPACE.matcher(path);
        if (!workspace.matches()) {
            return "Check the name, and that the credential may see it.";
        }
        String name = workspace.group(1);
        boolean insideRepository = path.startsWith("/repositories/") && workspace.group(2) != null;
        return insideRepository
                ? "Check the name, and that the credential may see it."
                : "Check that the workspace is called " + name + " (as in bitbucket.org/" + name
                        + ") and that the credential may see it.";
    }

    private static String said(String what, ErrorBody body) {
        String sentence = body.sentence();
        return sentence.isEmpty() ? what : what + " Bitbucket says: " + sentence;
    }
}

package org.bitquarry.emulator.internal.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.state.Annotation;
import org.bitquarry.emulator.internal.state.Commit;
import org.bitquarry.emulator.internal.state.Report;

/**
 * Reports about commits and their annotations. PUT makes or replaces one: what it omits is empty afterwards. Each is called by its
 * uuid or by the id that its maker chose. Reading scopes are enough.
 */
public final class Reports implements Router.Resource {
    private static final int MOST_DATA = 10;
    private static final int MOST_ANNOTATIONS = 1_000;
    private static final Scopes ANY = Scopes.of("repository", "read:repository:bitbucket");
    private static final ListRule<Report> LIST =
            ListRule.of(Fields.<Report>none()).ignoringQuery();
    private static final ListRule<Annotation> FINDINGS =
            ListRule.of(Fields.<Annotation>none()).ignoringQuery();
    private static final List<String> KINDS = List.of("SECURITY", "COVERAGE", "TEST", "BUG");
    private static final List<String> RESULTS = List.of("PASSED", "FAILED", "PENDING");
    private static final List<String> FINDING_KINDS = List.of("VULNERABILITY", "CODE_SMELL", "BUG");
    private static final List<String> FINDING_RESULTS = List.of("PASSED", "FAILED", "SKIPPED", "IGNORED");
    private static final List<String> SEVERITIES = List.of("CRITICAL", "HIGH", "MEDIUM", "LOW");

    private final Site site;

    public Reports(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        String list = "/repositories/{workspace}/{repo_slug}/commit/{commit}/reports";
        String one = list + "/{report_id}";
        String findings = one + "/annotations";
        routes.get(list, ANY, this::list)
                .get(one, ANY, request -> Answer.ok(site.render().notes().report(report(request))))
                .put(one, ANY, this::put)
                .delete(one, ANY, this::delete)
                .get(findings, ANY, this::findings)
                .get(
                        findings + "/{annotation_id}",
                        ANY,
                        request -> Answer.ok(site.render().notes().annotation(finding(request, report(request)))))
                .put(findings + "/{annotation_id}", ANY, this::putFinding)
                .delete(findings + "/{annotation_id}", ANY, this::deleteFinding);
    }

    private Answer list(Request request) {
        Place place = site.repository(request);
        Commit commit = Commits.find(place, request.variable("commit"));
        List<Report> rows =
                new ArrayList<>(place.contents().notes(commit).reports().values());
        return site.pages().answer(request, LIST, rows, site.render().notes()::report);
    }

    private Answer put(Request request) {
        Place place = site.repository(request);
        Commit commit = Commits.find(place, request.variable("commit"));
        Input input = Input.of(request);
        String id = request.variable("report_id");
        Optional<Report> before = find(place, commit, id);
        String title = input.requiredText("title");
        String details = input.requiredText("details");
        String kind = choice(input, "report_type", KINDS)
                .orElseThrow(() -> ApiFailure.field("report_type", "This field is required."));
        if (input.elements("data").size() > MOST_DATA) {
            throw ApiFailure.field("data", "At most " + MOST_DATA + " data fields are allowed.");
        }
        Report report = new Report(
                before.map(Report::uuid)
                        .orElseGet(() -> site.world().identifiers().uuid()),
                before.map(Report::externalId).orElse(id),
                title,
                details,
                kind,
                input.text("reporter"),
                input.text("link"),
                input.truth("remote_link_enabled").orElse(false),
                input.text("logo_url"),
                choice(input, "result", RESULTS),
                input.elements("data"),
                before.map(Report::annotations).orElseGet(Report::noAnnotations),
                before.map(Report::createdOn).orElse(request.time()),
                request.time());
        place.contents().notesToChange(commit).reports().put(report.externalId(), report);
        return Answer.ok(site.render().notes().report(report));
    }

    private Answer delete(Request request) {
        Place place = site.repository(request);
        Commit commit = Commits.find(place, request.variable("commit"));
        find(place, commit, request.variable("report_id"))
                .ifPresent(report ->
                        place.contents().notesToChange(commit).reports().remove(report.externalId()));
        return Answer.noContent();
    }

    private Answer findings(Request request) {
        List<Annotation> rows = new ArrayList<>(report(request).annotations().values());
        return site.pages().answer(request, FINDINGS, rows, site.render().notes()::annotation);
    }

    private Answer putFinding(Request request) {
        Report report = report(request);
        Input input = Input.of(request);
        String id = request.variable("annotation_id");
        Optional<Annotation> before = findFinding(report, id);
        String kind = choice(input, "annotation_type", FINDING_KINDS)
                .orElseThrow(() -> ApiFailure.field("annotation_type", "This field is required."));
        String summary = input.requiredText("summary");
        if (before.isEmpty() && report.annotations().size() >= MOST_ANNOTATIONS) {
            throw ApiFailure.badRequest("A report holds at most " + MOST_ANNOTATIONS + " annotations.");
        }
        Annotation annotation = new Annotation(
                before.map(Annotation::uuid)
                        .orElseGet(() -> site.world().identifiers().uuid()),
                before.map(Annotation::externalId).orElse(id),
                kind,
                summary,
                input.text("details"),
                input.text("path"),
                input.number("line")
                        .map(line -> OptionalInt.of(line.intValue()))
                        .orElse(OptionalInt.empty()),
                choice(input, "severity", SEVERITIES),
                choice(input, "result", FINDING_RESULTS),
                input.text("link"),
                before.map(Annotation::createdOn).orElse(request.time()),
                request.time());
        report.annotations().put(annotation.externalId(), annotation);
        return Answer.ok(site.render().notes().annotation(annotation));
    }

    private Answer deleteFinding(Request request) {
        Report report = report(request);
        findFinding(report, request.variable("annotation_id"))
                .ifPresent(found -> report.annotations().remove(found.externalId()));
        return Answer.noContent();
    }

    private static Optional<String> choice(Input input, String name, List<String> choices) {
        Optional<String> text = input.text(name);
        text.filter(value -> !choices.contains(value)).ifPresent(value -> {
            throw ApiFailure.field(name, "\"" + value + "\" is not a valid choice.");
        });
        return text;
    }

    private Report report(Request request) {
        Place place = site.repository(request);
        Commit commit = Commits.find(place, request.variable("commit"));
        return find(place, commit, request.variable("report_id"))
                .orElseThrow(() -> ApiFailure.notFound("Report " + request.variable("report_id") + " not found"));
    }

    private static Optional<Report> find(Place place, Commit commit, String id) {
        return place.contents().notes(commit).reports().values().stream()
                .filter(report -> report.isCalled(id))
                .findFirst();
    }

    private static Annotation finding(Request request, Report report) {
        String id = request.variable("annotation_id");
        return findFinding(report, id).orElseThrow(() -> ApiFailure.notFound("Annotation " + id + " not found"));
    }

    private static Optional<Annotation> findFinding(Report report, String id) {
        return report.annotations().values().stream()
                .filter(each -> each.uuid().equals(id) || each.externalId().equals(id))
                .findFirst();
    }
}

package org.bitquarry.emulator.internal.resource;

import java.util.List;
import java.util.Locale;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import org.bitquarry.emulator.internal.query.ListRule.SizeRule;
import org.bitquarry.emulator.internal.state.Identifiers;
import org.bitquarry.emulator.internal.state.PipelineStep;
import org.bitquarry.emulator.internal.state.RunState;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tests that steps reported. The specification describes no answer; members are called as clients of the API read them. A step
 * that ran no tests has no report: 404.
 */
public final class StepTests implements Router.Resource {
    private static final String REPORT =
            "/repositories/{workspace}/{repo_slug}/pipelines/{pipeline_uuid}/steps/{step_uuid}/test_reports/";
    private static final String CASES = REPORT + "test_cases/";
    private static final Scopes READ = Scopes.of("pipeline", "read:pipeline:bitbucket");
    private static final List<String> NAMES =
            List.of("keeps the order", "handles Grüße 🚀", "refuses an empty name", "ends in time");
    private static final ListRule<TestCase> LIST =
            ListRule.of(Fields.<TestCase>none()).ignoringQuery().sized(SizeRule.NEVER);
    private static final ListRule<String> REASONS =
            ListRule.of(Fields.<String>none()).ignoringQuery().sized(SizeRule.NEVER);

    private final Site site;

    private record TestCase(String uuid, String name, boolean failed) {}

    public StepTests(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        routes.get(REPORT, READ, this::report)
                .get(CASES, READ, request -> site.pages().answer(request, LIST, cases(request), StepTests::render))
                .get(CASES + "{test_case_uuid}/test_case_reasons/", READ, this::reasons);
    }

    private Answer report(Request request) {
        List<TestCase> cases = cases(request);
        long failed = cases.stream().filter(TestCase::failed).count();
        return Answer.ok(JsonNodeFactory.instance
                .objectNode()
                .put("number_of_test_cases", cases.size())
                .put("number_of_successful_test_cases", cases.size() - failed)
                .put("number_of_failed_test_cases", failed)
                .put("number_of_error_test_cases", 0)
                .put("number_of_skipped_test_cases", 0));
    }

    private Answer reasons(Request request) {
        TestCase found = cases(request).stream()
                .filter(each -> each.uuid().equals(request.variable("test_case_uuid")))
                .findFirst()
                .orElseThrow(() -> ApiFailure.notFound("Test case not found"));
        List<String> rows = found.failed() ? List.of("expected: <1> but was: <2>") : List.of();
        return site.pages().answer(request, REASONS, rows, text -> JsonNodeFactory.instance
                .objectNode()
                .put("message", text)
                .put("stack_trace", "at " + found.name() + "\n"));
    }

    private List<TestCase> cases(Request request) {
        PipelineStep step = Pipelines.step(request, Pipelines.find(request, site.repository(request)));
        if (!(step.state() instanceof RunState.Completed(RunState.Result result))
                || result == RunState.Result.NOT_RUN
                || !step.name().toLowerCase(Locale.ROOT).contains("test")) {
            throw ApiFailure.notFound("There is no test report for this step.");
        }
        boolean passed = result == RunState.Result.SUCCESSFUL;
        return NAMES.stream()
                .map(name -> new TestCase(
                        Identifiers.uuid(step.uuid() + "/" + name), name, !passed && name.equals(NAMES.getLast())))
                .toList();
    }

    private static ObjectNode render(TestCase test) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "pipeline_test_case")
                .put("uuid", test.uuid())
                .put("name", test.name())
                .put("fully_qualified_name", "example.OrderTest." + test.name())
                .put("package_name", "example")
                .put("status", test.failed() ? "FAILED" : "SUCCESSFUL")
                .put("duration", "PT0.25S");
    }
}

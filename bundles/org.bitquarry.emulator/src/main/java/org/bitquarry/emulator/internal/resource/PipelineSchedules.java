package org.bitquarry.emulator.internal.resource;

import java.util.Map;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.http.Router;
import org.bitquarry.emulator.internal.http.Scopes;
import org.bitquarry.emulator.internal.state.PipelineSettings.Schedule;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Times at which pipelines start. Only whether one is enabled can be changed. */
public final class PipelineSchedules implements Router.Resource {
    private static final String LIST = "/repositories/{workspace}/{repo_slug}/pipelines_config/schedules/";
    private static final String ONE = LIST + "{schedule_uuid}/";
    private static final int MOST = 10;
    private static final int CRON_FIELDS = 7;
    private static final Scopes READ = Scopes.of("pipeline", "read:pipeline:bitbucket");
    private static final Scopes WRITE =
            Scopes.of("pipeline:write", "read:pipeline:bitbucket", "write:pipeline:bitbucket");
    private static final Scopes DELETE = Scopes.of("pipeline:write", "write:pipeline:bitbucket");

    private final Site site;

    public PipelineSchedules(Site site) {
        this.site = site;
    }

    @Override
    public void addTo(Router.Builder routes) {
        routes.get(LIST, READ, request -> Kept.list(site, request, schedules(request), this::render))
                .post(LIST, WRITE, this::create)
                .get(ONE, READ, request -> Answer.ok(render(find(request))))
                .get(ONE + "executions/", READ, this::executions)
                .put(ONE, WRITE, this::update)
                .delete(ONE, DELETE, this::delete);
    }

    private Map<String, Schedule> schedules(Request request) {
        return site.repository(request).contents().pipelineSettings().schedules();
    }

    private Answer create(Request request) {
        if (schedules(request).size() >= MOST) {
            throw ApiFailure.of(401, "The maximum number of schedules for this repository is reached.");
        }
        Input input = Input.of(request);
        Input target = input.object("target");
        Input selector = target.object("selector");
        if (!target.requiredText("ref_type").equals("branch")) {
            throw ApiFailure.field("target.ref_type", "Only branches can be scheduled.");
        }
        String branch = target.requiredText("ref_name");
        if (!site.repository(request).contents().branches().containsKey(branch)) {
            throw ApiFailure.badRequest("The branch " + branch + " does not exist.");
        }
        Schedule made = new Schedule(
                site.world().identifiers().uuid(),
                input.truth("enabled").orElse(true),
                branch,
                selector.requiredText("type"),
                selector.text("pattern"),
                cron(input),
                request.time(),
                request.time());
        schedules(request).put(made.uuid(), made);
        return Answer.created(render(made));
    }

    private static String cron(Input input) {
        String cron = input.requiredText("cron_pattern");
        if (cron.strip().split("\\s+").length != CRON_FIELDS) {
            throw ApiFailure.field("cron_pattern", "A cron expression has 7 fields, the first one for seconds.");
        }
        return cron;
    }

    private Answer update(Request request) {
        Schedule before = find(request);
        Schedule after = new Schedule(
                before.uuid(),
                Input.of(request).truth("enabled").orElse(before.enabled()),
                before.refName(),
                before.selectorType(),
                before.selectorPattern(),
                before.cron(),
                before.createdOn(),
                request.time());
        schedules(request).put(after.uuid(), after);
        return Answer.ok(render(after));
    }

    private Answer delete(Request request) {
        schedules(request).remove(find(request).uuid());
        return Answer.noContent();
    }

    /** No schedule has come round yet in the emulator. */
    private Answer executions(Request request) {
        find(request);
        ObjectNode none = JsonNodeFactory.instance.objectNode();
        none.putArray("values");
        return Answer.ok(none.put("page", 1).put("pagelen", 10).put("size", 0));
    }

    private Schedule find(Request request) {
        return Kept.find(request, "schedule_uuid", schedules(request), "Schedule");
    }

    private ObjectNode render(Schedule schedule) {
        return site.render().pipelineSettings().schedule(schedule);
    }
}

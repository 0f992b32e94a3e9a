package org.bitquarry.emulator.internal.data;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitquarry.emulator.internal.state.Identifiers;
import org.bitquarry.emulator.internal.state.Pipeline;
import org.bitquarry.emulator.internal.state.PipelineSettings;
import org.bitquarry.emulator.internal.state.PipelineSettings.Cache;
import org.bitquarry.emulator.internal.state.PipelineSettings.Environment;
import org.bitquarry.emulator.internal.state.PipelineSettings.KnownHost;
import org.bitquarry.emulator.internal.state.PipelineSettings.Runner;
import org.bitquarry.emulator.internal.state.PipelineSettings.Schedule;
import org.bitquarry.emulator.internal.state.PipelineSettings.Variable;
import org.bitquarry.emulator.internal.state.RepositoryContents;
import org.bitquarry.emulator.internal.state.WorkspaceState;

/** What the demo's pipelines are set up with: the same in every repository that has pipelines, under its own ids; and the workspace's. */
final class DemoPipelineSettings {
    private static final List<String> ENVIRONMENTS = List.of("Test", "Staging", "Production");
    private static final String HOST_KEY = "AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl";

    private final String slug;
    private final Instant set;

    DemoPipelineSettings(Instant today, String slug) {
        this.set = today.minus(Duration.ofDays(80)).plusNanos(143_970_000);
        this.slug = slug;
    }

    /** Adds what all repositories of a workspace share. */
    void addTo(WorkspaceState workspace) {
        put(workspace.pipelineSettings(), variable("REGISTRY", "registry." + slug + ".example", false));
        put(workspace.pipelineSettings(), variable("SIGNING_KEY", "sk-31337", true));
        addRunner(workspace.pipelineSettings(), "shared-01", "ONLINE", false);
    }

    void addTo(RepositoryContents contents) {
        PipelineSettings settings = contents.pipelineSettings();
        settings.enable(!contents.pipelines().isEmpty());
        if (!settings.enabled()) {
            return;
        }
        settings.putPublicKey(Optional.of("ssh-ed25519 " + HOST_KEY + " pipelines@" + slug));
        put(settings, variable("NODE_ENV", "production", false));
        put(settings, variable("NPM_TOKEN", "npm_9f8e7d6c", true));
        put(settings, variable("GREETING", "Grüße 🚀", false));
        settings.schedules()
                .put(
                        id("schedule/nightly"),
                        schedule("nightly", true, "branches", Optional.of("main"), "0 0 3 * * ? *"));
        settings.schedules()
                .put(id("schedule/weekly"), schedule("weekly", false, "default", Optional.empty(), "0 30 5 ? * MON *"));
        settings.schedules()
                .put(
                        id("schedule/monthly"),
                        schedule("monthly", true, "custom", Optional.of("audit"), "0 0 6 1 * ? *"));
        Pipeline newest = contents.pipelines().getLast();
        settings.caches().put(id("cache/node"), cache("node", newest, "node_modules", 84_213_760));
        settings.caches().put(id("cache/docker"), cache("docker", newest, "/var/lib/docker", 312_475_648));
        settings.caches().put(id("cache/gradle"), cache("gradle", newest, "~/.gradle/caches", 98_566_144));
        KnownHost host = new KnownHost(id("host"), "deploy.acme.example", "ssh-ed25519", HOST_KEY);
        settings.knownHosts().put(host.uuid(), host);
        addRunner(settings, "build-01", "ONLINE", false);
        addRunner(settings, "build-02", "OFFLINE", true);
        for (int i = 0; i < ENVIRONMENTS.size(); i++) {
            Environment environment = environment(ENVIRONMENTS.get(i), i);
            settings.environments().put(environment.uuid(), environment);
        }
    }

    private String id(String name) {
        return Identifiers.uuid(slug + "/pipelines/" + name);
    }

    private Variable variable(String key, String value, boolean secured) {
        return new Variable(id("variable/" + key), key, value, secured);
    }

    private static void put(PipelineSettings settings, Variable variable) {
        settings.variables().put(variable.uuid(), variable);
    }

    private Schedule schedule(String name, boolean enabled, String selector, Optional<String> pattern, String cron) {
        return new Schedule(id("schedule/" + name), enabled, "main", selector, pattern, cron, set, set.plusSeconds(90));
    }

    private Cache cache(String name, Pipeline pipeline, String path, long size) {
        return new Cache(
                id("cache/" + name),
                pipeline.uuid(),
                pipeline.steps().getFirst().uuid(),
                name,
                Identifiers.sha1(slug + "/" + name),
                path,
                size,
                pipeline.createdOn());
    }

    private void addRunner(PipelineSettings settings, String name, String status, boolean disabled) {
        String uuid = id("runner/" + name);
        List<String> labels = List.of("self.hosted", "linux", "eu-west");
        settings.runners()
                .put(
                        uuid,
                        new Runner(
                                uuid,
                                name,
                                labels,
                                status,
                                disabled,
                                Identifiers.sha1(uuid).substring(0, 32),
                                set,
                                set.plusSeconds(300)));
    }

    private Environment environment(String name, int rank) {
        Environment environment = new Environment(
                id("environment/" + name),
                name,
                name.toLowerCase(Locale.ROOT),
                name,
                rank,
                name.equals("Production"),
                Optional.empty(),
                new LinkedHashMap<>());
        String host = (rank == ENVIRONMENTS.size() - 1 ? "" : environment.slug() + ".") + slug + ".acme.example";
        Variable url = new Variable(id("variable/BASE_URL/" + name), "BASE_URL", "https://" + host, false);
        environment.variables().put(url.uuid(), url);
        Variable secret = new Variable(id("variable/DEPLOY_KEY/" + name), "DEPLOY_KEY", "k-" + rank, true);
        environment.variables().put(secret.uuid(), secret);
        return environment;
    }
}

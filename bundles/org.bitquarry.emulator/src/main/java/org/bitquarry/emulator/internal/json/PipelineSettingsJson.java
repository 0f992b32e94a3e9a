package org.bitquarry.emulator.internal.json;

import java.util.Locale;
import java.util.Optional;
import org.bitquarry.emulator.internal.state.PipelineSettings.Cache;
import org.bitquarry.emulator.internal.state.PipelineSettings.Environment;
import org.bitquarry.emulator.internal.state.PipelineSettings.KnownHost;
import org.bitquarry.emulator.internal.state.PipelineSettings.Runner;
import org.bitquarry.emulator.internal.state.PipelineSettings.Schedule;
import org.bitquarry.emulator.internal.state.PipelineSettings.Variable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What pipelines are set up with. A secured variable has no member {@code value} at all. */
public final class PipelineSettingsJson {
    public ObjectNode variable(Variable variable) {
        ObjectNode json = object("pipeline_variable")
                .put("uuid", variable.uuid())
                .put("key", variable.key())
                .put("secured", variable.secured());
        return variable.secured() ? json : json.put("value", variable.value());
    }

    public ObjectNode schedule(Schedule schedule) {
        ObjectNode json = object("pipeline_schedule")
                .put("uuid", schedule.uuid())
                .put("enabled", schedule.enabled())
                .put("cron_pattern", schedule.cron())
                .put("created_on", Times.shortestZulu(schedule.createdOn()))
                .put("updated_on", Times.shortestZulu(schedule.updatedOn()));
        ObjectNode target = json.putObject("target")
                .put("type", "pipeline_ref_target")
                .put("ref_type", "branch")
                .put("ref_name", schedule.refName());
        ObjectNode selector = target.putObject("selector").put("type", schedule.selectorType());
        schedule.selectorPattern().ifPresent(pattern -> selector.put("pattern", pattern));
        return json;
    }

    public ObjectNode cache(Cache cache) {
        return object("pipeline_cache")
                .put("uuid", cache.uuid())
                .put("pipeline_uuid", cache.pipelineUuid())
                .put("step_uuid", cache.stepUuid())
                .put("name", cache.name())
                .put("key_hash", cache.keyHash())
                .put("path", cache.path())
                .put("file_size_bytes", cache.size())
                .put("created_on", Times.shortestZulu(cache.createdOn()));
    }

    /** @param fingerprint the SHA-256 of the key */
    public ObjectNode knownHost(KnownHost host, String fingerprint) {
        ObjectNode json = object("pipeline_known_host").put("uuid", host.uuid()).put("hostname", host.hostname());
        json.putObject("public_key")
                .put("type", "pipeline_ssh_public_key")
                .put("key_type", host.keyType())
                .put("key", host.key())
                .put("md5_fingerprint", "MD5:" + fingerprint.substring("SHA256:".length()))
                .put("sha256_fingerprint", fingerprint);
        return json;
    }

    /** @param secret shown in the answer to the creation alone */
    public ObjectNode runner(Runner runner, Optional<String> secret) {
        ObjectNode json = object("pipeline_runner")
                .put("uuid", runner.uuid())
                .put("name", runner.name())
                .put("disabled", runner.disabled());
        ArrayNode labels = json.putArray("labels");
        runner.labels().forEach(labels::add);
        ObjectNode state = json.putObject("state")
                .put("type", "pipeline_runner_state")
                .put("status", runner.disabled() ? "DISABLED" : runner.status())
                .put("updated_on", Times.shortestZulu(runner.updatedOn()))
                .put("cordoned", false);
        state.putObject("version")
                .put("type", "pipeline_runner_version")
                .put("version", "3.12.0")
                .put("current", "3.14.1");
        json.put("created_on", Times.shortestZulu(runner.createdOn()));
        json.put("updated_on", Times.shortestZulu(runner.updatedOn()));
        ObjectNode client = json.putObject("oauth_client")
                .put("type", "pipeline_runner_oauth_client")
                .put("id", runner.oauthClient())
                .put("token_endpoint", "https://auth.example/oauth/token")
                .put("audience", "api.example");
        secret.ifPresent(text -> client.put("secret", text));
        return json;
    }

    public ObjectNode environment(Environment environment) {
        ObjectNode json = object("deployment_environment")
                .put("uuid", environment.uuid())
                .put("name", environment.name())
                .put("slug", environment.slug())
                .put("rank", environment.rank())
                .put("hidden", false)
                .put("environment_lock_enabled", true)
                .put("deployment_gate_enabled", false);
        json.putObject("environment_type")
                .put("type", "deployment_environment_type")
                .put("name", environment.type())
                .put("rank", environment.rank());
        json.putObject("lock")
                .put(
                        "type",
                        "deployment_environment_lock_" + (environment.lockedBy().isPresent() ? "locked" : "open"))
                .put("name", environment.lockedBy().isPresent() ? "LOCKED" : "OPEN");
        json.putObject("restrictions")
                .put("type", "deployment_restrictions_configuration")
                .put("admin_only", environment.adminOnly());
        json.putObject("category").put("name", environment.type().toLowerCase(Locale.ROOT));
        return json;
    }

    private static ObjectNode object(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }
}

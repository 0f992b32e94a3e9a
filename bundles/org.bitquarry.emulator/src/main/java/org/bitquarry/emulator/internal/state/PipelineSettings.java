package org.bitquarry.emulator.internal.state;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a repository or a workspace keeps for its pipelines and deployments, each by uuid. Not thread-safe. */
public final class PipelineSettings {
    private boolean enabled = true;
    private int nextBuildNumber = 1;
    private Optional<String> publicKey = Optional.empty();
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, Schedule> schedules = new LinkedHashMap<>();
    private final Map<String, Cache> caches = new LinkedHashMap<>();
    private final Map<String, KnownHost> knownHosts = new LinkedHashMap<>();
    private final Map<String, Runner> runners = new LinkedHashMap<>();
    private final Map<String, Environment> environments = new LinkedHashMap<>();

    /** A variable of builds; the value of a secured one is kept, and never shown. */
    public record Variable(String uuid, String key, String value, boolean secured) {}

    /** A time at which a pipeline is started. */
    public record Schedule(
            String uuid,
            boolean enabled,
            String refName,
            String selectorType,
            Optional<String> selectorPattern,
            String cron,
            Instant createdOn,
            Instant updatedOn) {}

    /** Files that a step left for later ones. */
    public record Cache(
            String uuid,
            String pipelineUuid,
            String stepUuid,
            String name,
            String keyHash,
            String path,
            long size,
            Instant createdOn) {}

    /** The key of a host that builds connect to. */
    public record KnownHost(String uuid, String hostname, String keyType, String key) {}

    /** A machine that runs steps. */
    public record Runner(
            String uuid,
            String name,
            List<String> labels,
            String status,
            boolean disabled,
            String oauthClient,
            Instant createdOn,
            Instant updatedOn) {
        public Runner {
            labels = List.copyOf(labels);
        }
    }

    /** Where something is deployed to. */
    public record Environment(
            String uuid,
            String name,
            String slug,
            String type,
            int rank,
            boolean adminOnly,
            Optional<String> lockedBy,
            Map<String, Variable> variables) {}

    public boolean enabled() {
        return enabled;
    }

    public void enable(boolean value) {
        enabled = value;
    }

    /** At least this number is given to the next run. */
    public int nextBuildNumber() {
        return nextBuildNumber;
    }

    public void countFrom(int number) {
        nextBuildNumber = number;
    }

    public Optional<String> publicKey() {
        return publicKey;
    }

    public void putPublicKey(Optional<String> key) {
        publicKey = key;
    }

    public Map<String, Variable> variables() {
        return variables;
    }

    public Map<String, Schedule> schedules() {
        return schedules;
    }

    public Map<String, Cache> caches() {
        return caches;
    }

    public Map<String, KnownHost> knownHosts() {
        return knownHosts;
    }

    public Map<String, Runner> runners() {
        return runners;
    }

    public Map<String, Environment> environments() {
        return environments;
    }
}

package org.bitquarry.emulator.internal.state;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What an administrator sets for a project or a repository. What only repositories have stays empty in projects. */
public final class Settings {
    private final Grants grants = new Grants();
    private final Set<User> defaultReviewers = new LinkedHashSet<>();
    private final Map<Long, DeployKey> deployKeys = new TreeMap<>();
    private final Map<Long, Restriction> restrictions = new TreeMap<>();
    private final Map<String, Boolean> overrides = new LinkedHashMap<>();
    private final Set<User> watchers = new LinkedHashSet<>();
    private BranchingModel branchingModel = BranchingModel.initial();

    public Settings() {
        overrides.put("default_merge_strategy", false);
        overrides.put("branching_model", false);
    }

    public Grants grants() {
        return grants;
    }

    public Set<User> defaultReviewers() {
        return defaultReviewers;
    }

    public Map<Long, DeployKey> deployKeys() {
        return deployKeys;
    }

    public Map<Long, Restriction> restrictions() {
        return restrictions;
    }

    /** Which settings a repository has of its own, by name. */
    public Map<String, Boolean> overrides() {
        return overrides;
    }

    public Set<User> watchers() {
        return watchers;
    }

    public BranchingModel branchingModel() {
        return branchingModel;
    }

    public void change(BranchingModel model) {
        branchingModel = model;
    }
}

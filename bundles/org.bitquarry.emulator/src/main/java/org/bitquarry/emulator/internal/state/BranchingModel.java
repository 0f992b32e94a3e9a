package org.bitquarry.emulator.internal.state;

import java.util.List;
import java.util.Optional;

/** Which branches are for what. */
public record BranchingModel(Role development, Role production, boolean enabled, List<Type> types, boolean deletes) {

    /**
     * The branch of a purpose.
     *
     * @param name empty while it is the main branch
     */
    public record Role(Optional<String> name, boolean useMainBranch) {}

    /** A prefix of branches. */
    public record Type(String kind, boolean enabled, String prefix) {
        public Type with(Optional<Boolean> newEnabled, Optional<String> newPrefix) {
            return new Type(kind, newEnabled.orElse(enabled), newPrefix.orElse(prefix));
        }
    }

    public BranchingModel {
        types = List.copyOf(types);
    }

    /** What a project or a repository begins with. */
    public static BranchingModel initial() {
        return new BranchingModel(
                new Role(Optional.empty(), true),
                new Role(Optional.empty(), false),
                false,
                List.of(
                        new Type("release", true, "release/"),
                        new Type("hotfix", true, "hotfix/"),
                        new Type("feature", true, "feature/"),
                        new Type("bugfix", true, "bugfix/")),
                false);
    }
}

package org.bitquarry.emulator.internal.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Everything the emulated Bitbucket holds. */
public final class World {
    private final Map<String, WorkspaceState> workspaces = new LinkedHashMap<>();
    private final Map<String, AccountKeys> keys = new ConcurrentHashMap<>();
    private final Identifiers identifiers;

    public World(Collection<WorkspaceState> workspaces, Identifiers identifiers) {
        workspaces.forEach(each -> this.workspaces.put(each.workspace().slug(), each));
        this.identifiers = identifiers;
    }

    public List<WorkspaceState> workspaces() {
        return new ArrayList<>(workspaces.values());
    }

    /** By slug or {@code {uuid}}. */
    public Optional<WorkspaceState> workspace(String id) {
        return workspaces.values().stream()
                .filter(each -> each.workspace().isCalled(id))
                .findFirst();
    }

    /** The keys of an account. */
    public AccountKeys keys(User user) {
        return keys.computeIfAbsent(user.uuid(), uuid -> new AccountKeys());
    }

    public Identifiers identifiers() {
        return identifiers;
    }
}

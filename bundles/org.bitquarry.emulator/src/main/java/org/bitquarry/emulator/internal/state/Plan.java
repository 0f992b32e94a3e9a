package org.bitquarry.emulator.internal.state;

import java.util.HashSet;
import java.util.Set;

/** The plan of a workspace: how many accounts may be given access to something. */
public final class Plan {
    private final int most;
    private final Set<String> users = new HashSet<>();

    public Plan(int most) {
        this.most = most;
    }

    /** As many as one likes. */
    public static Plan unlimited() {
        return new Plan(Integer.MAX_VALUE);
    }

    /** Takes a seat for an account that has none; returns whether there was one left. */
    public boolean seats(String uuid) {
        return users.contains(uuid) || (users.size() < most && users.add(uuid));
    }
}

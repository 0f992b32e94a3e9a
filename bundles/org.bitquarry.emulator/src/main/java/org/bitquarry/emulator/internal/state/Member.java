package org.bitquarry.emulator.internal.state;

import java.util.Locale;

/** A user in a workspace. */
public record Member(User user, Permission permission) {
    /** What a member may do in the workspace. */
    public enum Permission {
        OWNER,
        CREATE_PROJECT,
        MEMBER;

        public String apiName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public boolean isAdministrator() {
        return permission == Permission.OWNER;
    }
}

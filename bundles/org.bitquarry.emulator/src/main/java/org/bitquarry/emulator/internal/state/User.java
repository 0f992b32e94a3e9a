package org.bitquarry.emulator.internal.state;

import java.time.Instant;

/** An Atlassian account. There are no user names any more: nicknames are not unique by contract, uuids and account ids are. */
public record User(
        String uuid, String accountId, String nickname, String displayName, String email, Instant createdOn) {

    /** Whether an id from a path means this user: the uuid in braces, or the account id. */
    public boolean isCalled(String id) {
        return uuid.equals(id) || accountId.equals(id);
    }

    /** The author line of this user's commits. */
    public String gitIdentity() {
        return displayName + " <" + email + ">";
    }
}

package org.bitquarry.emulator.internal.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people and tools say about one commit. */
public final class CommitNotes {
    private final Discussion comments = new Discussion();
    private final Map<String, BuildStatus> statuses = new LinkedHashMap<>();
    private final List<Participant> participants = new ArrayList<>();
    private final Map<String, Report> reports = new LinkedHashMap<>();

    public Discussion comments() {
        return comments;
    }

    /** By key, oldest first. */
    public Map<String, BuildStatus> statuses() {
        return statuses;
    }

    public List<Participant> participants() {
        return participants;
    }

    /** By external id. */
    public Map<String, Report> reports() {
        return reports;
    }
}

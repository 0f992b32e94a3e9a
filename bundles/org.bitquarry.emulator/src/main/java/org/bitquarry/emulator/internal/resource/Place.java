package org.bitquarry.emulator.internal.resource;

import org.bitquarry.emulator.internal.state.Project;
import org.bitquarry.emulator.internal.state.Repository;
import org.bitquarry.emulator.internal.state.RepositoryContents;
import org.bitquarry.emulator.internal.state.Workspace;
import org.bitquarry.emulator.internal.state.WorkspaceState;

/** A repository that a request named, with its surroundings. */
record Place(WorkspaceState state, Repository repository) {
    Workspace workspace() {
        return state.workspace();
    }

    RepositoryContents contents() {
        return state.contents(repository);
    }

    Project project() {
        return state.projectOf(repository);
    }
}

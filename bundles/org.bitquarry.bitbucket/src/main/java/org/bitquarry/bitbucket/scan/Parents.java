package org.bitquarry.bitbucket.scan;

import java.util.List;
import java.util.OptionalLong;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.SchemaKind;

/** Knows of which projects and repositories there are schemas; asks once, then remembers. */
public interface Parents {
    /** Returns the keys of all projects, or the slugs of all repositories, in order. */
    List<String> members(SchemaKind kind, RequestContext context);

    /** Returns how many there are, if that is remembered; never asks. */
    OptionalLong knownMembers(SchemaKind kind);
}

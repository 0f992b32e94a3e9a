package org.bitquarry.emulator.internal.resource;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.state.Comment;
import org.bitquarry.emulator.internal.state.Discussion;

/** What bodies of comments say, whatever the comments are about. */
final class CommentInput {
    private CommentInput() {}

    /** Lines are taken as they come: the API does not check that they exist. */
    static Optional<Comment.Inline> inline(Input input) {
        if (!input.has("inline")) {
            return Optional.empty();
        }
        Input inline = input.object("inline");
        return Optional.of(new Comment.Inline(inline.requiredText("path"), line(inline, "from"), line(inline, "to")));
    }

    private static OptionalInt line(Input inline, String name) {
        return inline.number(name)
                .map(number -> OptionalInt.of(number.intValue()))
                .orElse(OptionalInt.empty());
    }

    /** The comment that is answered. Throws a 400 when it is not in the discussion. */
    static OptionalLong parent(Input input, Discussion discussion) {
        Optional<Long> id = input.object("parent").number("id");
        if (id.isPresent() && discussion.find(id.get()).isEmpty()) {
            throw ApiFailure.field("parent", "Comment not found: " + id.get());
        }
        return id.map(OptionalLong::of).orElse(OptionalLong.empty());
    }
}

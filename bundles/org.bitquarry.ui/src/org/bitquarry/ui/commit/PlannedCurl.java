package org.bitquarry.ui.commit;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Collectors;
import org.bitquarry.model.plan.PlannedRequest;
import org.jspecify.annotations.Nullable;

/**
 * Planned requests as a person repeats them in a shell. The credential is read from two variables there, and what is
 * secret in a body was never part of the plan.
 *
 * @param api where the API is, without a slash at its end
 */
record PlannedCurl(String api) {
    /** Returns the commands, one a request. */
    String text(List<PreviewItem> items) {
        return items.stream().map(PreviewItem::request).map(this::text).collect(Collectors.joining("\n\n"));
    }

    private String text(PlannedRequest request) {
        StringBuilder command =
                new StringBuilder("# ").append(request.purpose()).append("\ncurl");
        if (!"GET".equals(request.method())) {
            command.append(" -X ").append(request.method());
        }
        command.append(" -u \"$BITBUCKET_EMAIL:$BITBUCKET_API_TOKEN\" -H 'Accept: application/json'");
        request.body().ifPresent(body -> command.append(" \\\n  -H 'Content-Type: application/json' \\\n  --data ")
                .append(quoted(body)));
        return command.append(" \\\n  ")
                .append(quoted(api + encoded(request.target())))
                .toString();
    }

    /** The plan is decoded for reading. */
    private static String encoded(String target) {
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        @Nullable String query = question < 0 ? null : target.substring(question + 1);
        try {
            return new URI(null, null, path, query, null).toASCIIString();
        } catch (URISyntaxException unreadable) {
            return target;
        }
    }

    private static String quoted(String text) {
        return '\'' + text.replace("'", "'\\''") + '\'';
    }
}

package org.bitquarry.emulator.internal.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.ApiFailure;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.query.Fields;
import org.bitquarry.emulator.internal.query.ListRule;
import tools.jackson.databind.JsonNode;

/** Things that are kept by uuid and listed without filters, as everything of pipelines is. */
final class Kept {
    private Kept() {}

    static <T> Answer list(Site site, Request request, Map<String, T> kept, Function<T, ? extends JsonNode> render) {
        ListRule<T> rule = ListRule.of(Fields.<T>none()).ignoringQuery();
        List<T> rows = new ArrayList<>(kept.values());
        return site.pages().answer(request, rule, rows, render);
    }

    /** The thing that a variable of the path names. Throws a 404. */
    static <T> T find(Request request, String variable, Map<String, T> kept, String what) {
        T found = kept.get(request.variable(variable));
        if (found == null) {
            throw ApiFailure.withKey(404, what + " not found", "not-found");
        }
        return found;
    }
}

package org.bitquarry.bitbucket.write;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.RequestRejectedException;
import org.bitquarry.model.procedure.ProcedureCall;
import org.bitquarry.model.procedure.ProcedureParameter;
import org.bitquarry.model.procedure.ProcedureRule;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the body of a call. */
final class CallBody {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int BAD_REQUEST = 400;

    private CallBody() {}

    /** Returns the body, indented for reading; empty when the path says everything. */
    static Optional<String> of(ProcedureCall call) {
        Map<String, String> constants = constants(call.procedure().procedure().rule());
        ObjectNode body = NODES.objectNode();
        constants.forEach((pointer, text) -> BodyWriter.put(body, pointer, NODES.stringNode(text)));
        for (ProcedureParameter parameter : call.procedure().procedure().parameters()) {
            Object value = call.arguments().get(parameter.name());
            if (value != null && !parameter.bodyPointer().isEmpty()) {
                BodyWriter.put(body, parameter.bodyPointer(), node(parameter, value));
                parameter.implied().forEach((pointer, text) -> BodyWriter.put(body, pointer, NODES.stringNode(text)));
            }
        }
        return body.isEmpty() ? Optional.empty() : Optional.of(BodyWriter.text(body));
    }

    private static Map<String, String> constants(ProcedureRule rule) {
        return switch (rule) {
            case ProcedureRule.Send send -> send.constants();
            case ProcedureRule.SendAndAwait await -> await.constants();
            case ProcedureRule.SendFile file -> Map.of();
            case ProcedureRule.Fetch fetch -> Map.of();
            case ProcedureRule.SignIn signIn -> Map.of();
        };
    }

    private static JsonNode node(ProcedureParameter parameter, Object value) {
        return switch (value) {
            case String text when parameter.json() -> parsed(parameter, text);
            case Long number -> NODES.numberNode(number);
            case Integer number -> NODES.numberNode(number);
            case Double number -> NODES.numberNode(number);
            case Boolean truth -> NODES.booleanNode(truth);
            default -> NODES.stringNode(value.toString());
        };
    }

    private static JsonNode parsed(ProcedureParameter parameter, String text) {
        try {
            return BodyWriter.tree(text);
        } catch (JacksonException malformed) {
            String complaint = parameter.name() + " holds JSON; this text is none.";
            throw new RequestRejectedException(
                    new Problem(parameter.name(), complaint, parameter.description()),
                    BAD_REQUEST,
                    Map.of(parameter.name(), List.of(complaint)));
        }
    }
}

package org.bitquarry.bitbucket.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.bitquarry.bitbucket.tables.AllTables;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.RequestRejectedException;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.procedure.ProcedureCall;
import org.bitquarry.model.procedure.ProcedureParameter;
import org.bitquarry.model.procedure.ProcedureRule;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.FilePaths;
import org.bitquarry.model.table.PathTemplate;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.TableRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Calls procedures that bring files or take them. What they answer is told as JSON. */
final class FileCaller {
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    private final WriteExchange exchange;
    private final RowSource rows;
    private final WritePaths paths;

    FileCaller(WriteExchange exchange, RowSource rows, WritePaths paths) {
        this.exchange = exchange;
        this.rows = rows;
        this.paths = paths;
    }

    /** Gets a file's bytes and keeps them. */
    String fetch(ProcedureCall call, ProcedureRule.Fetch rule, RequestContext context) {
        requireSegments(call, rule);
        String path = encoded(call, rule);
        long size = new LocalFiles(asked(call), rule.file())
                .written(
                        text(call, rule.file()),
                        Boolean.TRUE.equals(call.arguments().get(rule.overwrite())),
                        into -> exchange.download(path, into, LocalFiles.MOST, context));
        return BodyWriter.text(JsonNodeFactory.instance.objectNode().put("size", size));
    }

    /** A path takes no name with a slash where it takes one name, however it is encoded. */
    private static void requireSegments(ProcedureCall call, ProcedureRule.Fetch rule) {
        PathTemplate path = PathTemplate.of(rule.path());
        path.columnVariables().stream()
                .filter(name ->
                        !path.pathVariables().contains(name) && text(call, name).contains("/"))
                .findFirst()
                .ifPresent(name -> {
                    String complaint = name + ": '" + text(call, name) + "' holds a slash.";
                    String remedy = call.procedure()
                            .procedure()
                            .parameter(name)
                            .map(ProcedureParameter::description)
                            .orElse("");
                    throw new RequestRejectedException(
                            new Problem(asked(call), complaint, remedy), BAD_REQUEST, Map.of(name, List.of(complaint)));
                });
    }

    /** Sends a file, once. */
    WriteExchange.Result send(ProcedureCall call, ProcedureRule.SendFile rule, RequestContext context) {
        Form form = form(call, rule);
        rule.guard().ifPresent(guard -> requireFree(call, rule, guard, context));
        return exchange.upload(rule.method(), encoded(call, rule), form, context);
    }

    /** Returns what an answer is told as: with the size of the file, and what was made. */
    static String told(ProcedureCall call, ProcedureRule.SendFile rule, WriteExchange.Answered answered) {
        JsonNode answer =
                answered.body().isBlank() ? JsonNodeFactory.instance.nullNode() : BodyWriter.tree(answered.body());
        ObjectNode told = answer instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        told.put("name", name(call, rule));
        if (rule.local()) {
            told.put("size", local(call, rule).size());
        }
        answered.location().ifPresent(location -> told.put("made", location.substring(location.lastIndexOf('/') + 1)));
        return BodyWriter.text(told);
    }

    /** Returns the form as it will be sent. Reads no content. */
    static Form form(ProcedureCall call, ProcedureRule.SendFile rule) {
        List<Form.Field> fields = new ArrayList<>();
        new TreeMap<>(rule.fields()).forEach((field, parameter) -> Optional.ofNullable(
                        call.arguments().get(parameter))
                .ifPresent(value -> fields.add(new Form.Field(field, Optional.empty(), value.toString()))));
        String name = named(call, rule);
        fields.add(new Form.Field(
                rule.part().orElse("/" + name),
                Optional.of(name.substring(name.lastIndexOf('/') + 1)),
                rule.local() ? "" : text(call, rule.content()),
                rule.local() ? Optional.of(local(call, rule)) : Optional.empty()));
        return new Form(fields);
    }

    private static Form.LocalFile local(ProcedureCall call, ProcedureRule.SendFile rule) {
        return new LocalFiles(asked(call), rule.content()).existing(text(call, rule.content()));
    }

    private static String name(ProcedureCall call, ProcedureRule.SendFile rule) {
        Object given = call.arguments().get(rule.name());
        return given == null ? String.valueOf(local(call, rule).path().getFileName()) : given.toString();
    }

    private static String named(ProcedureCall call, ProcedureRule.SendFile rule) {
        String name = name(call, rule);
        FilePaths.complaint(name).ifPresent(complaint -> {
            throw new RequestRejectedException(
                    new Problem(asked(call), rule.name() + ": " + complaint, ""),
                    BAD_REQUEST,
                    Map.of(rule.name(), List.of(complaint)));
        });
        return name;
    }

    /** Says which file would be replaced. */
    private void requireFree(
            ProcedureCall call, ProcedureRule.SendFile rule, ProcedureRule.Guard guard, RequestContext context) {
        if (Boolean.TRUE.equals(call.arguments().get(guard.overwrite()))) {
            return;
        }
        Schema schema = call.procedure().schema();
        TableRef table = new TableRef(schema, AllTables.require(schema.kind(), guard.table()));
        List<Predicate> filter = new ArrayList<>();
        guard.columns().forEach((column, parameter) -> {
            Object value = parameter.equals(rule.name())
                    ? name(call, rule)
                    : call.arguments().get(parameter);
            if (value != null) {
                filter.add(Predicate.equal(column, value));
            }
        });
        List<Map<String, @Nullable Object>> found =
                rows.rows(ScanRequest.of(table).withFilter(filter).withLimit(0, OptionalLong.of(1)), context);
        if (!found.isEmpty()) {
            String complaint = "there is a file " + name(call, rule) + " already.";
            throw new RequestRejectedException(
                    new Problem(
                            asked(call),
                            complaint,
                            "Say " + guard.overwrite() + " = TRUE to replace it, or choose another name."),
                    CONFLICT,
                    Map.of(rule.name(), List.of(complaint)));
        }
    }

    private String encoded(ProcedureCall call, ProcedureRule rule) {
        return paths.encoded(
                rule.path(), call.procedure().toString(), call.procedure().schema(), call.arguments());
    }

    private static String text(ProcedureCall call, String parameter) {
        return String.valueOf(call.arguments().get(parameter));
    }

    private static String asked(ProcedureCall call) {
        return "EXEC " + call.procedure();
    }
}

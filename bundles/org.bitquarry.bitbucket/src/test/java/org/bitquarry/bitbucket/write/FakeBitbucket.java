package org.bitquarry.bitbucket.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TableDefinition;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Answers what a test lays out, in order, and remembers what was sent. */
final class FakeBitbucket implements WriteExchange, RowSource {
    final List<String> sent = new ArrayList<>();
    final List<ScanRequest> scans = new ArrayList<>();
    private final Deque<java.util.function.Supplier<Result>> answers = new ArrayDeque<>();
    private final Deque<List<Map<String, @Nullable Object>>> rows = new ArrayDeque<>();

    FakeBitbucket answers(String json) {
        answers.add(() -> new Answered(json));
        return this;
    }

    /** Answers nothing but where to look later. */
    FakeBitbucket accepts(String location) {
        answers.add(() -> new Answered("", Optional.of(location)));
        return this;
    }

    FakeBitbucket loses(org.bitquarry.model.error.BitquarryException error) {
        answers.add(() -> new Lost(error));
        return this;
    }

    FakeBitbucket fails(org.bitquarry.model.error.BitquarryException error) {
        answers.add(() -> {
            throw error;
        });
        return this;
    }

    FakeBitbucket finds(List<Map<String, @Nullable Object>> found) {
        rows.add(found);
        return this;
    }

    @Override
    public long download(String path, Path into, long most, RequestContext context) {
        sent.add("GET " + path);
        byte[] bytes = ((Answered) answers.remove().get()).body().getBytes(StandardCharsets.UTF_8);
        try {
            Files.write(into, bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.length;
    }

    @Override
    public Result upload(String method, String path, Form form, RequestContext context) {
        sent.add(method + " " + path + " " + form.readable());
        return answers.remove().get();
    }

    @Override
    public Result send(String method, String path, Optional<String> body, RequestContext context) {
        sent.add((method + " " + path + " "
                        + body.map(text -> BodyWriter.tree(text).toString()).orElse(""))
                .trim());
        return answers.remove().get();
    }

    @Override
    public List<Map<String, @Nullable Object>> rows(ScanRequest request, RequestContext context) {
        scans.add(request);
        return rows.remove();
    }

    @Override
    public Map<String, @Nullable Object> decode(
            TableDefinition table, String json, Map<String, @Nullable Object> known) {
        JsonNode item = BodyWriter.tree(json);
        Map<String, @Nullable Object> row = new HashMap<>(known);
        for (Column column : table.columns()) {
            JsonNode node = item.at(JsonPointer.compile(column.pointer()));
            if (!column.pointer().isEmpty()) {
                row.put(column.name(), value(column, node));
            }
        }
        return row;
    }

    private static @Nullable Object value(Column column, JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return column.type().isNumeric() ? (Object) node.asLong() : node.isString() ? node.asString() : node.toString();
    }
}

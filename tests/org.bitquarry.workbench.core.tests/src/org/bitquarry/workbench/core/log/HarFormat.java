package org.bitquarry.workbench.core.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the format of HTTP archives, version 1.2, requires: objects by their members and the members' types. */
final class HarFormat {
    private static final Map<String, List<String>> REQUIRED = Map.ofEntries(
            Map.entry("log", List.of("version:string", "creator:creator", "entries:entry[]")),
            Map.entry("creator", List.of("name:string", "version:string")),
            Map.entry(
                    "page", List.of("startedDateTime:moment", "id:string", "title:string", "pageTimings:pageTimings")),
            Map.entry("pageTimings", List.of()),
            Map.entry(
                    "entry",
                    List.of(
                            "startedDateTime:moment",
                            "time:time",
                            "request:request",
                            "response:response",
                            "cache:cache",
                            "timings:timings")),
            Map.entry(
                    "request",
                    List.of(
                            "method:string",
                            "url:string",
                            "httpVersion:string",
                            "cookies:pair[]",
                            "headers:pair[]",
                            "queryString:pair[]",
                            "headersSize:size",
                            "bodySize:size")),
            Map.entry(
                    "response",
                    List.of(
                            "status:size",
                            "statusText:string",
                            "httpVersion:string",
                            "cookies:pair[]",
                            "headers:pair[]",
                            "content:content",
                            "redirectURL:string",
                            "headersSize:size",
                            "bodySize:size")),
            Map.entry("content", List.of("size:size", "mimeType:string")),
            Map.entry("postData", List.of("mimeType:string", "text:string")),
            Map.entry("pair", List.of("name:string", "value:string")),
            Map.entry("cache", List.of()),
            Map.entry("timings", List.of("send:time", "wait:time", "receive:time")));
    private static final Map<String, Set<String>> OPTIONAL = Map.of(
            "log", Set.of("pages"),
            "page", Set.of("comment"),
            "entry", Set.of("pageref", "comment"),
            "request", Set.of("postData"),
            "content", Set.of("text", "comment"));

    private HarFormat() {}

    static void check(JsonNode log) {
        object("log", log);
        assertThat(log.path("version").stringValue()).isEqualTo("1.2");
        log.path("pages").forEach(page -> object("page", page));
        Set<String> pages = log.path("pages")
                .valueStream()
                .map(page -> page.path("id").stringValue())
                .collect(Collectors.toSet());
        for (JsonNode entry : log.path("entries")) {
            assertThat(pages).contains(entry.path("pageref").stringValue());
            JsonNode text = entry.at("/response/content/text");
            assertThat(text.isMissingNode() || text.isString()).isTrue();
            if (entry.at("/request/postData").isObject()) {
                object("postData", entry.at("/request/postData"));
            }
            double parts = entry.at("/timings")
                    .valueStream()
                    .mapToDouble(JsonNode::doubleValue)
                    .sum();
            assertThat(entry.path("time").doubleValue()).isEqualTo(parts);
        }
    }

    private static void object(String type, JsonNode node) {
        assertThat(node.isObject()).as(type).isTrue();
        for (String member : REQUIRED.get(type)) {
            String[] parts = member.split(":");
            assertThat(node.has(parts[0])).as(type + "." + parts[0]).isTrue();
            value(parts[1], node.get(parts[0]));
        }
        Set<String> known =
                REQUIRED.get(type).stream().map(member -> member.split(":")[0]).collect(Collectors.toSet());
        known.addAll(OPTIONAL.getOrDefault(type, Set.of()));
        assertThat(known).as(type).containsAll(node.propertyNames());
    }

    private static void value(String type, JsonNode node) {
        if (type.endsWith("[]")) {
            assertThat(node.isArray()).as(type).isTrue();
            node.forEach(element -> object(type.substring(0, type.length() - 2), element));
            return;
        }
        switch (type) {
            case "string" -> assertThat(node.isString()).isTrue();
            case "moment" -> assertThat(Instant.parse(node.stringValue())).isNotNull();
            case "size" ->
                assertThat(node.isIntegralNumber() && node.longValue() >= -1).isTrue();
            case "time" ->
                assertThat(node.isNumber() && node.doubleValue() >= 0).isTrue();
            default -> object(type, node);
        }
    }
}

package org.bitquarry.workbench.core.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlTokens;
import org.bitquarry.engine.StatementSplitter;
import org.bitquarry.engine.StatementText;

/** The statements that people may begin with; they stand in {@code queries.sql} beside this class. */
public final class QueryGallery {
    private static final Pattern FACT = Pattern.compile("--\\s*(\\w+)\\s*:\\s*(.+)");

    private QueryGallery() {}

    /** Reads all of them, in their order. */
    public static List<GalleryQuery> all() {
        String script = read();
        List<GalleryQuery> queries = new ArrayList<>();
        int from = 0;
        for (StatementText statement : StatementSplitter.split(script)) {
            queries.add(query(facts(script.substring(from, statement.offset())), statement.text()));
            from = statement.offset() + statement.length();
        }
        return List.copyOf(queries);
    }

    private static GalleryQuery query(Map<String, String> facts, String sql) {
        String title = facts.getOrDefault("name", "");
        return new GalleryQuery(
                title,
                facts.getOrDefault("group", ""),
                facts.getOrDefault("about", ""),
                facts.getOrDefault("cost", ""),
                facts.containsKey("schema"),
                "-- name: " + title + "\n" + sql + ";\n");
    }

    private static Map<String, String> facts(String before) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (SqlToken token : SqlTokens.of(before)) {
            Matcher fact = FACT.matcher(token.in(before).strip());
            if (fact.matches()) {
                facts.put(fact.group(1), fact.group(2).strip());
            }
        }
        return facts;
    }

    private static String read() {
        try (InputStream file = QueryGallery.class.getResourceAsStream("queries.sql")) {
            if (file == null) {
                throw new IllegalStateException("the gallery's queries are missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

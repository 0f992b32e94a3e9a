package org.bitquarry.emulator.internal.json;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Texts with their HTML: paragraphs, headings, bullet lists and fenced code; everything else is text. */
final class Markdown {
    private Markdown() {}

    /** The object {@code {type, raw, markup, html}} of a text. */
    static ObjectNode rendered(String raw) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "rendered")
                .put("raw", raw)
                .put("markup", "markdown")
                .put("html", html(raw));
    }

    static String html(String raw) {
        List<String> blocks = new ArrayList<>();
        for (String block : raw.strip().split("\n\\s*\n")) {
            if (!block.isBlank()) {
                blocks.add(block(block));
            }
        }
        return String.join("\n", blocks);
    }

    private static String block(String block) {
        if (block.startsWith("```")) {
            String code = block.replaceFirst("```\\w*\n?", "").replaceFirst("\n?```$", "");
            return "<div class=\"codehilite\"><pre>" + escape(code) + "</pre></div>";
        }
        if (block.startsWith("#")) {
            int level =
                    Math.min(6, block.length() - block.replaceFirst("^#+", "").length());
            return "<h" + level + ">" + escape(block.substring(level).strip()) + "</h" + level + ">";
        }
        if (block.startsWith("* ") || block.startsWith("- ")) {
            StringBuilder list = new StringBuilder("<ul>\n");
            block.lines().forEach(line -> list.append("<li>")
                    .append(escape(line.replaceFirst("^[*-] ", "")))
                    .append("</li>\n"));
            return list.append("</ul>").toString();
        }
        return "<p>" + escape(block) + "</p>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

package org.bitquarry.workbench.core.inspect;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.TextForm;

/** What a value can be looked at as. */
public enum ValueForm {
    TEXT("Text"),
    JSON("JSON"),
    MARKDOWN("Markdown"),
    DIFF("Diff"),
    IMAGE("Image");

    private static final Pattern PICTURE = Pattern.compile("(?i).*(avatar|logo).*|.*\\.(png|jpe?g|gif|bmp|ico)");
    private static final Pattern MARKED = Pattern.compile(
            "(?m)^(#{1,6} \\S|[*+-] \\S|\\d+\\. \\S|> |```)|\\*\\*\\S|\\[[^\\]\\n]+]\\(\\S+\\)|\\|[ :]?---");
    private static final int LOOKED_AT = 4_000;

    private final String title;

    ValueForm(String title) {
        this.title = title;
    }

    /** Returns the name for people. */
    public String title() {
        return title;
    }

    /** Returns the forms that fit a text; the last one shows most of it. Looks at its begin only. */
    public static Set<ValueForm> of(Optional<Column> column, String text) {
        Set<ValueForm> forms = EnumSet.of(TEXT);
        if (column.filter(own -> own.form() == TextForm.JSON).isPresent() || isJson(text)) {
            forms.add(JSON);
        } else if (isNamed(column, "Diff", "Patch") || UnifiedDiff.isOne(text)) {
            forms.add(DIFF);
        } else if (isPicture(column, text)) {
            forms.add(IMAGE);
        } else if (isMarkdown(column, text)) {
            forms.add(MARKDOWN);
        }
        return forms;
    }

    /** Returns the address that a text is, if a browser can open it. */
    public static Optional<URI> address(String text) {
        if (!text.startsWith("http://") && !text.startsWith("https://")) {
            return Optional.empty();
        }
        try {
            URI address = new URI(text);
            return address.getHost() == null ? Optional.empty() : Optional.of(address);
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private static boolean isJson(String text) {
        String begin = text.substring(0, Math.min(text.length(), LOOKED_AT)).strip();
        String end = text.substring(Math.max(0, text.length() - 8)).strip();
        return begin.startsWith("{") && end.endsWith("}") || begin.startsWith("[") && end.endsWith("]");
    }

    private static boolean isPicture(Optional<Column> column, String text) {
        return address(text)
                .filter(address -> column.filter(
                                        own -> PICTURE.matcher(own.name()).matches())
                                .isPresent()
                        || PICTURE.matcher(String.valueOf(address.getPath())).matches())
                .isPresent();
    }

    private static boolean isMarkdown(Optional<Column> column, String text) {
        return column.filter(own -> own.description().contains("Markdown")).isPresent()
                || isNamed(column, "Description", "Summary", "ContentRaw")
                || text.length() > 1
                        && MARKED.matcher(text.substring(0, Math.min(text.length(), LOOKED_AT)))
                                .find();
    }

    private static boolean isNamed(Optional<Column> column, String... names) {
        return column.map(own -> own.name().toLowerCase(Locale.ROOT))
                .filter(name -> Set.of(names).stream().anyMatch(end -> name.endsWith(end.toLowerCase(Locale.ROOT))))
                .isPresent();
    }
}

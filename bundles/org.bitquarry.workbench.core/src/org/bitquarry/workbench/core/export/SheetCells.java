package org.bitquarry.workbench.core.export;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The cells of a workbook's sheet, and the styles that they name by number. */
final class SheetCells {
    private static final int HEAD = 1;
    private static final int DATE = 2;
    private static final int QUOTED = 3;
    private static final int NOTHING = 4;
    /** Day 0 of a spreadsheet's calendar; earlier ones don't exist there, and those of 1900 are counted one too low. */
    private static final Instant DAY_ZERO = Instant.parse("1899-12-30T00:00:00Z");

    private static final Instant FIRST_DATE = Instant.parse("1901-01-01T00:00:00Z");
    private static final double DAY = Duration.ofDays(1).toMillis();
    private static final long EXACT = 1L << 50;
    private static final int LONGEST = 32_767;
    private static final int LAST_YEAR = 9999;

    private final WriterOptions options;

    SheetCells(WriterOptions options) {
        this.options = options;
    }

    String head(String name) {
        return text(name, HEAD);
    }

    String cell(@Nullable Object value) {
        return switch (value) {
            case null -> options.nullText().isEmpty() ? "<c/>" : text(options.nullText(), NOTHING);
            case Boolean truth -> "<c t=\"b\"><v>" + (truth ? 1 : 0) + "</v></c>";
            case Long whole when Math.abs(whole) > EXACT -> text(whole.toString(), 0);
            case Number number when Double.isFinite(number.doubleValue()) -> "<c><v>" + number + "</v></c>";
            case Instant moment when isDate(moment) -> date(moment);
            default -> text(ValueText.of(value), options.guarded() && Formulas.isOne(value) ? QUOTED : 0);
        };
    }

    private static boolean isDate(Instant moment) {
        return !moment.isBefore(FIRST_DATE) && moment.atZone(ZoneOffset.UTC).getYear() <= LAST_YEAR;
    }

    private static String date(Instant moment) {
        double days = Duration.between(DAY_ZERO, moment).toMillis() / DAY;
        return "<c s=\"" + DATE + "\"><v>" + String.format(Locale.ROOT, "%.8f", days) + "</v></c>";
    }

    private static String text(String text, int style) {
        String cut = text.length() <= LONGEST ? text : shortened(text);
        return "<c t=\"inlineStr\"" + (style == 0 ? "" : " s=\"" + style + "\"") + "><is><t xml:space=\"preserve\">"
                + escaped(cut) + "</t></is></c>";
    }

    /** A cell holds no more; the ellipsis says that there was. */
    private static String shortened(String text) {
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return text.substring(0, end) + "…";
    }

    /** XML has no place for most control characters, nor for half a character. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.appendCodePoint(isXml(c) ? c : '\uFFFD');
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c >= ' ' && c < 0xD800 || c == '\t' || c == '\n' || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    /** Plain, head, date, a text that stays one, and what stands for NULL; in the order of the numbers above. */
    static String styles(String namespace) {
        return "<styleSheet xmlns=\"" + namespace + "\">"
                + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/></numFmts>"
                + "<fonts count=\"3\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><i/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"5\">"
                + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
                + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
                + "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\"/>"
                + "<xf numFmtId=\"0\" fontId=\"2\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
                + "</cellXfs></styleSheet>";
    }
}

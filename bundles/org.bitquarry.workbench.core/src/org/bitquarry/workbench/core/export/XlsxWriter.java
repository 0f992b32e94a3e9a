package org.bitquarry.workbench.core.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of one sheet (ECMA-376), written row by row: it keeps none. Moments are dates in UTC, whole numbers that a
 * spreadsheet would round are texts, and a text never is a formula.
 */
final class XlsxWriter implements RowWriter {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final int MOST_ROWS = 1_048_576;

    private final ZipOutputStream zip;
    private final Writer out;
    private final SheetCells cells;
    private final boolean header;
    private int row;

    XlsxWriter(OutputStream out, WriterOptions options) {
        this.zip = new ZipOutputStream(out);
        this.out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        this.cells = new SheetCells(options);
        this.header = options.header();
    }

    @Override
    public void begin(List<ResultColumn> columns) throws IOException {
        for (Map.Entry<String, String> part : new TreeMap<>(parts()).entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            out.append(XML).append(part.getValue()).flush();
            zip.closeEntry();
        }
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        out.append(XML).append("<worksheet xmlns=\"" + MAIN + "\">");
        if (header) {
            out.append("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
                    + " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        }
        out.append("<cols>");
        for (int i = 0; i < columns.size(); i++) {
            int width = columns.get(i).type() == SqlType.VARCHAR ? 32 : 18;
            out.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>".formatted(i + 1, width));
        }
        out.append("</cols><sheetData>");
        if (header) {
            beginRow();
            for (ResultColumn column : columns) {
                out.append(cells.head(column.name()));
            }
            out.append("</row>");
        }
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        if (row == MOST_ROWS) {
            throw new IOException(String.format(
                    Locale.ROOT, "a sheet holds %,d rows, and there are more; CSV has no limit", MOST_ROWS));
        }
        beginRow();
        for (Object value : values) {
            out.append(cells.cell(value));
        }
        out.append("</row>");
    }

    private void beginRow() throws IOException {
        row++;
        out.append("<row r=\"").append(Integer.toString(row)).append("\">");
    }

    @Override
    public void end() throws IOException {
        out.append("</sheetData></worksheet>").flush();
        zip.closeEntry();
        zip.finish();
    }

    @Override
    public void breakOff() throws IOException {
        // Without its directory at the end it is no archive.
        out.flush();
    }

    private static Map<String, String> parts() {
        return Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                        + "application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + override("workbook.xml", "sheet.main+xml")
                        + override("worksheets/sheet1.xml", "worksheet+xml")
                        + override("styles.xml", "styles+xml") + "</Types>",
                "_rels/.rels",
                relations(relation(1, "officeDocument", "xl/workbook.xml")),
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"Rows\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                relations(relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "styles", "styles.xml")),
                "xl/styles.xml",
                SheetCells.styles(MAIN));
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + all + "</Relationships>";
    }

    private static String relation(int number, String type, String target) {
        return "<Relationship Id=\"rId" + number + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target
                + "\"/>";
    }
}

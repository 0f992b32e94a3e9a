package org.bitquarry.workbench.core.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.bitquarry.engine.ResultColumn;
import org.bitquarry.model.table.SqlType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class XlsxWriterTest {
    private static final List<ResultColumn> COLUMNS = List.of(
            new ResultColumn("Id", SqlType.BIGINT, false, Optional.empty()),
            new ResultColumn("Title & more", SqlType.VARCHAR, true, Optional.empty()));

    private static Map<String, Document> write(WriterOptions options, @Nullable Object[]... rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XlsxWriter writer = new XlsxWriter(out, options);
            writer.begin(COLUMNS);
            for (Object[] row : rows) {
                writer.row(row);
            }
            writer.end();
            Map<String, Document> parts = new LinkedHashMap<>();
            ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()));
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(
                        entry.getName(),
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new ByteArrayInputStream(zip.readAllBytes())));
            }
            return parts;
        } catch (IOException | SAXException | ParserConfigurationException malformed) {
            throw new AssertionError(malformed);
        }
    }

    private static Element cell(Map<String, Document> parts, int index) {
        return (Element)
                parts.get("xl/worksheets/sheet1.xml").getElementsByTagName("c").item(index);
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    @Test
    void everyPartIsWellFormedAndNamed() {
        assertThat(write(WriterOptions.standard()))
                .containsOnlyKeys(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "xl/workbook.xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/styles.xml",
                        "xl/worksheets/sheet1.xml");
    }

    @Test
    void namesStandFirstAndValuesKeepTheirTypes() {
        Map<String, Document> parts = write(WriterOptions.standard(), row(7L, "a <b> \u0001"), row(null, true));

        assertThat(cell(parts, 0).getTextContent()).isEqualTo("Id");
        assertThat(cell(parts, 1).getTextContent()).isEqualTo("Title & more");
        assertThat(cell(parts, 2).getAttribute("t")).isEmpty();
        assertThat(cell(parts, 2).getTextContent()).isEqualTo("7");
        assertThat(cell(parts, 3).getTextContent()).isEqualTo("a <b> \uFFFD");
        assertThat(cell(parts, 4).getTextContent()).isEmpty();
        assertThat(cell(parts, 5).getAttribute("t")).isEqualTo("b");
    }

    @Test
    void momentsAreDatesAndLargeNumbersTextsThatNobodyRounds() {
        Map<String, Document> parts = write(
                WriterOptions.standard().headed(false),
                row(9_007_199_254_740_993L, Instant.parse("2026-11-23T12:00:00Z")));

        assertThat(cell(parts, 0).getAttribute("t")).isEqualTo("inlineStr");
        assertThat(cell(parts, 0).getTextContent()).isEqualTo("9007199254740993");
        assertThat(cell(parts, 1).getTextContent()).isEqualTo("46349.50000000");
    }

    @Test
    void aTextThatLooksLikeAFormulaStaysOneWhenItIsEdited() {
        Map<String, Document> guarded =
                write(WriterOptions.standard().guarded(true).headed(false), row(1L, "=1+1"));

        assertThat(cell(guarded, 1).getAttribute("t")).isEqualTo("inlineStr");
        assertThat(cell(guarded, 1).getTextContent()).isEqualTo("=1+1");
        Element style = (Element) guarded.get("xl/styles.xml")
                .getElementsByTagName("cellXfs")
                .item(0)
                .getChildNodes()
                .item(Integer.parseInt(cell(guarded, 1).getAttribute("s")));
        assertThat(style.getAttribute("quotePrefix")).isEqualTo("1");
    }

    @Test
    void aTextIsCutWhereACellEnds() {
        String text = cell(write(WriterOptions.standard().headed(false), row(1L, "x".repeat(40_000))), 1)
                .getTextContent();

        assertThat(text).hasSize(32_767).endsWith("x…");
    }
}

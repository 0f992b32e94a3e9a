package org.bitquarry.engine.bitbucket;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.bitquarry.bitbucket.BitbucketTables;
import org.bitquarry.bitbucket.json.PageReader;
import org.bitquarry.bitbucket.json.RowDecoder;
import org.bitquarry.model.table.Column;
import org.bitquarry.model.table.SchemaKind;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Decodes one page of pull requests again and again: to rows, and by the bare parser. */
final class PageDecoding {
    private static final int TIMES = 200;
    private static final int WARM_UPS = 20;

    private final byte[] page;
    private final PageReader reader;
    private final JsonFactory factory = new JsonFactory();

    private PageDecoding(byte[] page, List<Column> columns) {
        this.page = page;
        reader = PageReader.of(new RowDecoder(columns, Map.of()), "/values");
    }

    static PageDecoding of(URI api) {
        List<Column> columns = BitbucketTables.of(SchemaKind.REPOSITORY).stream()
                .filter(table -> table.name().equals("PullRequests"))
                .findFirst()
                .orElseThrow()
                .columns()
                .stream()
                .filter(column -> !column.hidden())
                .toList();
        return new PageDecoding(
                new PlainClient(api).get("/repositories/acme/web/pullrequests?pagelen=50&q=state=%22MERGED%22"),
                columns);
    }

    void warmUp() {
        for (int i = 0; i < WARM_UPS; i++) {
            ours();
            parser();
        }
    }

    void ours() {
        for (int i = 0; i < TIMES; i++) {
            if (reader.read(page, "page").rows().size() != 50) {
                throw new IllegalStateException("rows are missing");
            }
        }
    }

    /** Reads every value and keeps none. */
    void parser() {
        long read = 0;
        for (int i = 0; i < TIMES; i++) {
            try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), page)) {
                while (parser.nextToken() != null) {
                    if (parser.currentToken().isScalarValue()) {
                        read += parser.getStringLength();
                    }
                }
            }
        }
        if (read == 0) {
            throw new IllegalStateException("nothing was read");
        }
    }
}

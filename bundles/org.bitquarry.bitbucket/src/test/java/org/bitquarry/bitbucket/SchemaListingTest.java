package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bitquarry.emulator.EmulatorOptions;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.SchemaListing;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A workspace of 10,000 repositories is listed as far as somebody wants it. */
class SchemaListingTest {
    private final EmulatedBitbucket bitbucket = new EmulatedBitbucket(EmulatorOptions.huge());
    private final Catalog catalog = bitbucket.connector.catalog();
    private final RequestContext context = RequestContext.unobserved();

    @AfterEach
    void stop() {
        bitbucket.close();
    }

    @Test
    void theFirstOnesTakeFewRequests() {
        SchemaListing listing = catalog.list(1, context);

        assertThat(listing.isComplete()).isFalse();
        assertThat(bitbucket.sent()).hasSizeLessThanOrEqualTo(3);
        assertThat(repositories(listing)).isNotEmpty().hasSizeLessThanOrEqualTo(100);
        assertThat(repositories(listing).size() + listing.left()).isEqualTo(10_000);
        assertThat(listing.requests(500)).isEqualTo(5);
    }

    @Test
    void moreOfThemStandBehindTheFirst() {
        List<String> first = repositories(catalog.list(100, context));
        bitbucket.sent();

        SchemaListing more = catalog.list(600, context);

        assertThat(repositories(more)).hasSize(600).containsAll(first).doesNotHaveDuplicates();
        assertThat(more.left()).isEqualTo(9_400);
        assertThat(bitbucket.sent()).hasSizeBetween(5, 13);
        assertThat(catalog.list(600, context)).isEqualTo(more);
        assertThat(catalog.knownSchemas()).isEqualTo(more.schemas());
    }

    @Test
    void allOfThemAreKnownInTheEnd() {
        catalog.list(100, context);

        SchemaListing all = catalog.list(Long.MAX_VALUE, context);

        assertThat(all.isComplete()).isTrue();
        assertThat(repositories(all)).hasSize(10_000).doesNotHaveDuplicates();
        bitbucket.sent();
        assertThat(catalog.schemas(context)).isEqualTo(all.schemas());
        assertThat(bitbucket.sent()).isEmpty();
    }

    @Test
    void aNameThatIsNotListedYetIsFoundAtTheSource() {
        catalog.list(100, context);
        String last = repositories(catalog.list(Long.MAX_VALUE, context)).getLast();
        catalog.refresh();
        catalog.list(100, context);
        bitbucket.sent();

        assertThat(catalog.search(last, context)).extracting(Schema::name).contains(last);
        assertThat(bitbucket.sent()).hasSize(1);
        assertThat(catalog.list(100, context).schemas())
                .extracting(Schema::name)
                .contains(last);
        assertThat(catalog.search("there-is-no-such-repository", context)).isEmpty();
    }

    private static List<String> repositories(SchemaListing listing) {
        return listing.schemas().stream()
                .filter(schema -> schema.kind() == SchemaKind.REPOSITORY)
                .map(Schema::name)
                .toList();
    }
}

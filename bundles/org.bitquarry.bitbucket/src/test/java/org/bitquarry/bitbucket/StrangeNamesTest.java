package org.bitquarry.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.net.PercentCodec;
import org.bitquarry.model.change.ChangeSet;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.scan.Predicate;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.TableRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Names that only a server can have: shown as they are, and sent so that it takes them for nothing else. */
class StrangeNamesTest {
    private static final TableRef BRANCHES = EmulatedBitbucket.in("web", "Branches");

    private final EmulatedBitbucket bitbucket = EmulatedBitbucket.demo();

    @AfterEach
    void stop() {
        bitbucket.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with a space",
                "two  spaces and \"quotes\" and 'more'",
                "a/b c#d%e+f",
                "%2F",
                "a?b=c&d",
                "back\\slash",
                "ü 🚀"
            })
    void aBranchOfAnyNameIsShownFoundAndDeleted(String name) {
        ObjectNode page = JsonNodeFactory.instance.objectNode().put("pagelen", 100);
        page.putArray("values")
                .addObject()
                .put("name", name)
                .putObject("target")
                .put("hash", "0123456789abcdef0123456789abcdef01234567");
        bitbucket.emulator.faults().next(1).of("GET").answer(200, page.toString(), "application/json");
        assertThat(bitbucket.rows(ScanRequest.of(BRANCHES).withColumns(List.of("Name"))))
                .containsExactly(List.of(name));
        bitbucket.sent();

        bitbucket.rows(ScanRequest.of(BRANCHES)
                .withColumns(List.of("Name"))
                .withFilter(List.of(Predicate.equal("Name", name))));
        bitbucket.connector.commit(
                new ChangeSet(List.of(new RowChange.Delete(BRANCHES, Map.of("Name", name), Map.of()))),
                (index, change, outcome) -> true,
                RequestContext.unobserved());

        String path = "/repositories/acme/web/refs/branches/" + PercentCodec.encode(name, StandardCharsets.UTF_8);
        assertThat(bitbucket.sent()).containsExactly("GET " + path + "?fields=name", "DELETE " + path);
    }
}

package org.bitquarry.model.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.bitquarry.model.plan.PlannedRequest;
import org.bitquarry.model.plan.RequestPlan;
import org.bitquarry.model.scan.ScanRequest;
import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableBuilder;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.Verb;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowChangeTest {
    private final TableRef table = new TableRef(
            new Schema("web", SchemaKind.REPOSITORY, Map.of("repository", "web"), ""),
            TableBuilder.table("Tags")
                    .describedAs("Tags.")
                    .columns(
                            ColumnBuilder.varchar("Name").describedAs("Name."),
                            ColumnBuilder.varchar("Internal")
                                    .describedAs("Hidden.")
                                    .hidden())
                    .build());

    @Test
    void keepsNullValuesAndItsOwnCopy() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("Name", null);
        RowChange.Insert insert = new RowChange.Insert(table, values);
        values.put("Name", "changed later");
        assertThat(insert.values()).containsEntry("Name", null);
        assertThat(insert.verb()).isEqualTo(Verb.INSERT);
        assertThatThrownBy(() -> insert.values().put("x", "y")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aScanLeavesHiddenColumnsOut() {
        assertThat(ScanRequest.of(table).columns()).containsExactly("Name");
        assertThat(table).hasToString("web.Tags");
    }

    @Test
    void countingForgetsOrderAndLimit() {
        ScanRequest counting =
                ScanRequest.of(table).withLimit(5, OptionalLong.of(10)).counting();
        assertThat(counting.countOnly()).isTrue();
        assertThat(counting.limit()).isEmpty();
        assertThat(counting.columns()).isEmpty();
    }

    @Test
    void plansAddUp() {
        PlannedRequest get = new PlannedRequest("GET", "/x", java.util.Optional.empty(), "read", 3, List.of(), false);
        RequestPlan plan = new RequestPlan(List.of(get), List.of("Title = 'x'"), List.of());
        assertThat(plan.and(plan).expectedRequests()).isEqualTo(6);
        assertThat(plan.and(RequestPlan.empty())).isEqualTo(plan);
    }
}

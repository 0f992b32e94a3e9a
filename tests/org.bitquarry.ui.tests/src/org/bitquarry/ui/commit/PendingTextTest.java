package org.bitquarry.ui.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableBuilder;
import org.bitquarry.model.table.TableDefinition;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.RowEdit;
import org.bitquarry.workbench.core.edit.RowId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PendingTextTest {
    private static final TableDefinition NOTES = TableBuilder.table("Notes")
            .in(SchemaKind.REPOSITORY)
            .describedAs("Notes.")
            .listedAt("/repositories/{workspace}/{repository}/notes")
            .columns(
                    ColumnBuilder.bigint("Id").at("/id").key().describedAs("Number."),
                    ColumnBuilder.varchar("Text").at("/text").describedAs("What it says."))
            .build();

    private static String change(Map<String, @Nullable Object> base) {
        return PendingText.whole(NOTES)
                .change(new PendingRow(
                        new RowId.Existing(Map.of("Id", 1L)),
                        new RowEdit(RowEdit.Kind.CHANGED, base, Map.of("Text", "new")),
                        Optional.empty(),
                        false));
    }

    @Test
    void whatNobodyReadIsNotCalledNull() {
        assertThat(change(Map.of())).isEqualTo("Text: “new”");
        assertThat(change(Map.of("Text", "old"))).isEqualTo("Text: “old” → “new”");
    }

    @Test
    void theCauseComesFirstWhereThereIsLittleRoom() {
        assertThat(List.of("PUT /repositories/acme/web/pullrequests/1: refused (400).", "Title needs a value."))
                .map(PendingText::cause)
                .containsExactly("refused (400).", "Title needs a value.");
    }
}

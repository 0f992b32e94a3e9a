package org.bitquarry.ui.grid;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.edit.PendingChanges;
import org.bitquarry.workbench.core.edit.StagedEdits;
import org.bitquarry.workbench.core.pick.PickSource;

/** Where the pending edits of a table come from when its rows are shown. */
@FunctionalInterface
public interface EditsOpener {
    /** Makes rows that nobody can edit. */
    EditsOpener NONE = table -> Optional.empty();

    /** Returns the edits of a table; empty when its rows can't be edited here. Blocks on the disk: called from a job. */
    Optional<StagedEdits> open(TableRef table);

    /** Returns where values come from that a person chooses for cells. */
    default PickSource picks() {
        return PickSource.NONE;
    }

    /** Returns the datasource whose rows are shown; empty where none is known. */
    default Optional<String> datasource() {
        return Optional.empty();
    }

    /** Returns the same, where people choose values that a source has. */
    default EditsOpener picking(PickSource source) {
        EditsOpener own = this;
        return new EditsOpener() {
            @Override
            public Optional<StagedEdits> open(TableRef table) {
                return own.open(table);
            }

            @Override
            public PickSource picks() {
                return source;
            }

            @Override
            public Optional<String> datasource() {
                return own.datasource();
            }
        };
    }

    /** Opens the edits of a datasource's tables: the same ones wherever a table is shown. */
    static EditsOpener of(PendingChanges changes, String datasource, BooleanSupplier readOnly) {
        return new EditsOpener() {
            @Override
            public Optional<StagedEdits> open(TableRef table) {
                return Optional.of(changes.open(
                        new EditTarget(
                                datasource, table.schema().name(), table.table().name()),
                        table,
                        readOnly.getAsBoolean()));
            }

            @Override
            public Optional<String> datasource() {
                return Optional.of(datasource);
            }
        };
    }
}

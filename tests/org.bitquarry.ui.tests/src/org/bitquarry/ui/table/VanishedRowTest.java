package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bitquarry.model.change.RowChange;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.workbench.core.edit.PendingRow;
import org.bitquarry.workbench.core.edit.RowId;
import org.bitquarry.workbench.core.edit.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A row goes while its change is on its way: between the look at it and the write. */
class VanishedRowTest {
    private final UiBot bot = new UiBot();
    private final Acme acme = new Acme();
    private final PendingBot hooks = PendingBot.hooks(bot);

    @AfterEach
    void close() {
        acme.close();
    }

    /** Deletes a row once it was looked at, before anybody hears that it is there. */
    private void deleteOnceSeen(RowId row) {
        TableRef table = acme.table("web", "Hooks");
        String uuid = String.valueOf(((RowId.Existing) row).key().get("HookUUID"));
        RowChange deletion = new RowChange.Delete(table, ((RowId.Existing) row).key(), Map.of());
        AtomicBoolean done = new AtomicBoolean();
        acme.emulator.watchedBy(exchange -> {
            boolean look = exchange.method().equals("GET") && exchange.path().contains(uuid.substring(1, 9));
            if (look && done.compareAndSet(false, true)) {
                acme.someoneElse(deletion);
            }
        });
    }

    private static List<String> methods(Acme acme) {
        return acme.written().stream().map(request -> request.method()).toList();
    }

    @Test
    void thePersonIsAskedAsIfItHadBeenGoneBeforeAndMayMakeItAnew() {
        RowId row = hooks.type("mine");
        deleteOnceSeen(row);
        hooks.commit();
        hooks.press("gone.anew");
        hooks.table.waitUntilCommitted();

        assertThat(methods(acme)).containsExactly("DELETE", "PUT", "POST");
        assertThat(acme.written().getLast().body()).contains("mine");
    }

    @Test
    void whatIsLeftPendingSaysWhyAndKeepsWhatWasTyped() {
        RowId row = hooks.type("mine");
        deleteOnceSeen(row);
        hooks.commit();
        hooks.press("gone.leave");
        hooks.waitForHint("0 rows committed, 1 in conflict.");

        assertThat(hooks.edits().row(row).flatMap(PendingRow::trouble).map(Trouble::text))
                .contains("The row was deleted by someone else since you read it. Nothing was changed.");
        assertThat(hooks.table.value(row, "Description")).isEqualTo("mine");
        assertThat(hooks.table.editor.isDirty()).isTrue();
    }

    @Test
    void whatIsRefusedAlthoughTheRowIsThereSaysWhatWasAskedWhatCameBackAndWhatToDo() {
        RowId row = hooks.type("mine");
        acme.emulator.faults().next(1).of("PUT").answer(404);
        hooks.commit();
        hooks.waitForHint("0 rows committed, 1 failed. PUT /repositories/acme/web/hooks/");

        assertThat(hooks.edits()
                        .row(row)
                        .flatMap(PendingRow::trouble)
                        .map(Trouble::text)
                        .orElseThrow())
                .startsWith("PUT /repositories/acme/web/hooks/")
                .endsWith("not found (404). Bitbucket says: Resource not found. Check the name, and that the credential"
                        + " may see it.");
        assertThat(hooks.table.value(row, "Description")).isEqualTo("mine");

        hooks.commit();
        hooks.table.waitUntilCommitted();
        assertThat(hooks.table.value(row, "Description")).isEqualTo("mine");
    }
}

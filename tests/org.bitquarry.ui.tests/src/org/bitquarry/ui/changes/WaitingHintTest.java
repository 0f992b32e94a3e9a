package org.bitquarry.ui.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bitquarry.model.table.ColumnBuilder;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableBuilder;
import org.bitquarry.model.table.TableRef;
import org.bitquarry.model.table.WriteRule;
import org.bitquarry.ui.PartIds;
import org.bitquarry.ui.bot.UiBot;
import org.bitquarry.ui.notify.Notice;
import org.bitquarry.workbench.core.edit.ChangeJournal;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.bitquarry.workbench.core.edit.PendingChanges;
import org.bitquarry.workbench.core.edit.WaitingEdits;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told at the start of changes that an earlier session left. */
class WaitingHintTest {
    private static final TableRef NOTES = new TableRef(
            new Schema("web", SchemaKind.REPOSITORY, Map.of("repository", "web"), ""),
            TableBuilder.table("Notes")
                    .in(SchemaKind.REPOSITORY)
                    .describedAs("Notes.")
                    .listedAt("/repositories/{workspace}/{repository}/notes")
                    .columns(
                            ColumnBuilder.bigint("Id").at("/id").key().describedAs("Number."),
                            ColumnBuilder.varchar("Text")
                                    .at("/text")
                                    .insertable()
                                    .describedAs("What it says."))
                    .inserted(new WriteRule.Post("/repositories/{workspace}/{repository}/notes", List.of()))
                    .build());

    @TempDir
    Path folder;

    private static WaitingEdits waiting(String datasource, String table, int rows) {
        return new WaitingEdits(new EditTarget(datasource, "web", table), rows);
    }

    private static void nothing() {
        // Nobody clicks.
    }

    @Test
    void eachDatasourceIsNamedWithItsChanges() {
        Notice notice = WaitingHint.notice(
                        List.of(waiting("demo", "Notes", 2), waiting("acme", "Notes", 1), waiting("demo", "Hooks", 1)),
                        WaitingHintTest::nothing)
                .orElseThrow();

        assertThat(notice.title()).isEqualTo("4 changes wait from before");
        assertThat(notice.text()).isEqualTo("Nothing of it is sent yet. acme: 1 change, demo: 3 changes.");
        assertThat(notice.action()).contains("Show pending changes");
        assertThat(WaitingHint.notice(List.of(waiting("demo", "Notes", 1)), WaitingHintTest::nothing)
                        .map(Notice::title))
                .contains("1 change waits from before");
    }

    @Test
    void whereNothingWaitsNothingIsSaid() {
        assertThat(WaitingHint.notice(List.of(), WaitingHintTest::nothing)).isEqualTo(Optional.empty());
    }

    @Test
    void anotherWindowDoesNotTellItAgain() {
        UiBot bot = new UiBot();
        List<String> begun = new CopyOnWriteArrayList<>();
        IJobChangeListener listener = new JobChangeAdapter() {
            @Override
            public void scheduled(IJobChangeEvent event) {
                begun.add(event.getJob().getName());
            }
        };
        Job.getJobManager().addJobChangeListener(listener);
        try {
            IWorkbenchWindow window = bot.ask(() -> another(bot.page().getWorkbenchWindow()));
            bot.run(window::close);
        } finally {
            Job.getJobManager().removeJobChangeListener(listener);
        }

        assertThat(begun).doesNotContain("Look for changes that wait");
    }

    private static IWorkbenchWindow another(IWorkbenchWindow window) {
        try {
            return window.getWorkbench().openWorkbenchWindow(null);
        } catch (WorkbenchException refused) {
            throw new AssertionError(refused);
        }
    }

    @Test
    void theHintLeadsToTheView() {
        UiBot bot = new UiBot();
        try (PendingChanges crashed = new PendingChanges(new ChangeJournal(folder))) {
            crashed.open(new EditTarget("gone", "web", "Notes"), NOTES, false).add(Map.of("Text", "kept"));
        }
        bot.run(() -> Optional.<IViewPart>ofNullable(bot.page().findView(PartIds.PENDING_CHANGES))
                .ifPresent(bot.page()::hideView));
        try (PendingChanges found = new PendingChanges(new ChangeJournal(folder))) {
            bot.run(() -> WaitingHint.begin(bot.page().getWorkbenchWindow(), found));
            Label text = bot.find(Label.class, "notice.text");
            assertThat(bot.<String>ask(text::getText)).isEqualTo("Nothing of it is sent yet. gone: 1 change.");

            Link show = bot.find(Link.class, "notice.action");
            bot.run(() -> show.notifyListeners(SWT.Selection, new Event()));

            bot.waitUntil(
                    "the view",
                    () -> bot.page().findView(PartIds.PENDING_CHANGES) != null
                            && bot.page().isPartVisible(bot.page().findView(PartIds.PENDING_CHANGES)));
            bot.waitUntil("the notice to go", show::isDisposed);
        }
    }
}

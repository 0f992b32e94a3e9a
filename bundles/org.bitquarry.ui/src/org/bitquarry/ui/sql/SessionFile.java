package org.bitquarry.ui.sql;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bitquarry.ui.parts.UiExecutor;
import org.bitquarry.ui.theme.Icons;
import org.bitquarry.workbench.core.query.ScratchText;
import org.bitquarry.workbench.core.query.SqlFile;
import org.bitquarry.workbench.core.query.SqlFileOutcome;
import org.bitquarry.workbench.core.query.SqlFiles;
import org.eclipse.core.runtime.jobs.Job;

/** The file of a session: saves it and notices what others do to it. Belongs to the UI thread; files are touched in jobs. */
final class SessionFile {
    private final SqlFiles files = new SqlFiles();
    private final Session session;
    private final NoticeBar notice;
    private final UiExecutor ui;
    private Function<String, Optional<Path>> ask = name -> Optional.empty();
    private boolean looking;

    /** The session whose file it is. */
    interface Session {
        /** Returns it as it is now. */
        ScratchText scratch();

        /** The file holds what it says; the session's text may be another by now. */
        void belongsTo(SqlFile file);

        /** Another text takes the place of the one that is shown, and can be undone. */
        void replaceText(String text);
    }

    SessionFile(Session session, NoticeBar notice) {
        this.session = session;
        this.notice = notice;
        this.ui = new UiExecutor(notice);
    }

    /** Says who asks for the place of a file; is given a name to begin with. */
    void onAsk(Function<String, Optional<Path>> question) {
        ask = question;
    }

    /** Writes the text to its file; a session that has none asks for one. */
    void save() {
        ScratchText now = session.scratch();
        now.file()
                .ifPresentOrElse(
                        file -> work("Save " + file.name(), () -> files.save(file, now.text()), this::saved),
                        this::saveAs);
    }

    /** Asks for a place and writes the text there; the session belongs to that file from then on. */
    void saveAs() {
        ScratchText now = session.scratch();
        String name = now.file().map(SqlFile::name).orElse(now.title() + ".sql");
        ask.apply(name).ifPresent(path -> write(withEnding(path)));
    }

    private static Path withEnding(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.contains(".") ? path : path.resolveSibling(name + ".sql");
    }

    private void write(Path path) {
        ScratchText now = session.scratch();
        boolean bom = now.file().filter(SqlFile::bom).isPresent();
        work("Save " + path.getFileName(), () -> files.write(path, bom, now.text()), this::saved);
    }

    /** Looks whether somebody else has changed the file. */
    void look() {
        Optional<SqlFile> file = session.scratch().file();
        if (file.isPresent() && !looking) {
            looking = true;
            work("Look at " + file.get().name(), () -> files.look(file.get()), outcome -> {
                looking = false;
                // Saved in the meantime: what was seen is old.
                if (session.scratch().file().equals(file)) {
                    seen(outcome);
                }
            });
        }
    }

    private void work(String title, Supplier<SqlFileOutcome> work, Consumer<SqlFileOutcome> done) {
        Job job = Job.createSystem(title, monitor -> {
            SqlFileOutcome outcome = work.get();
            ui.later(() -> done.accept(outcome));
        });
        job.schedule();
    }

    private void saved(SqlFileOutcome outcome) {
        switch (outcome) {
            case SqlFileOutcome.Done done -> {
                session.belongsTo(done.file());
                notice.hide();
            }
            case SqlFileOutcome.Changed changed ->
                notice.say(
                                Icons.WARNING,
                                changed.file().name() + " was changed outside since you opened it; nothing was saved.")
                        .with(
                                "Save over it",
                                "sql.notice.overwrite",
                                () -> write(changed.file().path()))
                        .with("Load theirs", "sql.notice.load", () -> load(changed));
            case SqlFileOutcome.Gone gone -> write(gone.file().path());
            case SqlFileOutcome.Failed failed ->
                notice.say(Icons.ERROR, failed.problem().text())
                        .with("Save as…", "sql.notice.saveas", this::saveAs)
                        .with("Try again", "sql.notice.again", this::save);
        }
    }

    private void seen(SqlFileOutcome outcome) {
        switch (outcome) {
            case SqlFileOutcome.Done done -> {
                // It is as we know it.
            }
            case SqlFileOutcome.Changed changed -> changed(changed);
            case SqlFileOutcome.Gone gone ->
                notice.say(Icons.WARNING, gone.file().name() + " is no longer there. The session keeps its text.")
                        .with("Save it again", "sql.notice.save", this::save)
                        .withClose();
            case SqlFileOutcome.Failed failed ->
                notice.say(Icons.WARNING, failed.problem().text()).withClose();
        }
    }

    private void changed(SqlFileOutcome.Changed changed) {
        ScratchText mine = session.scratch();
        if (changed.text().equals(mine.text())) {
            session.belongsTo(changed.file());
        } else if (mine.isUnsaved()) {
            notice.say(Icons.WARNING, changed.file().name() + " was changed outside, and you have changed it here.")
                    .with("Load theirs", "sql.notice.load", () -> load(changed))
                    .with("Keep mine", "sql.notice.keep", () -> session.belongsTo(changed.file()));
        } else {
            load(changed);
            notice.say(
                            Icons.INFO,
                            changed.file().name()
                                    + " was changed outside and loaded anew. Undo brings the old text back.")
                    .withClose();
        }
    }

    private void load(SqlFileOutcome.Changed changed) {
        session.replaceText(changed.text());
        session.belongsTo(changed.file());
    }
}

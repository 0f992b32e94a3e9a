package org.bitquarry.emulator.internal.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.bitquarry.emulator.internal.http.Answer;
import org.bitquarry.emulator.internal.http.Caller;
import org.bitquarry.emulator.internal.http.Journal;
import org.bitquarry.emulator.internal.http.Request;
import org.bitquarry.emulator.internal.journal.Ledger.UnreadableException;

/**
 * A journal in a file, which several processes may share: whoever writes first plays what the others have written. A file that cannot be
 * read, or does not fit the data set, is moved aside and reported, never overwritten.
 */
public final class JournalFile implements Journal {
    private final Path file;
    private final String data;
    private final World world;
    private final Consumer<String> notices;
    private final FileGuard guard;
    private volatile Optional<Stamp> seen = Optional.empty();
    private Ledger known;

    /** What writes are played on. */
    public interface World {
        /** Goes back to the data set as it was made. */
        void reset();

        /** Plays a write, and says whether it succeeded. */
        boolean play(Request request);

        /** The caller that acts as a member. */
        Caller acting(String member);
    }

    /** How a file looks from outside: it is replaced by every write. */
    private record Stamp(String key, long size, long modified) {}

    /** @param data names the data set and its seed */
    public JournalFile(Path file, String data, World world, Consumer<String> notices) {
        this.file = file;
        this.data = data;
        this.world = world;
        this.notices = notices;
        this.guard = new FileGuard(file.resolveSibling(file.getFileName() + ".lock"));
        this.known = new Ledger(data, "", List.of());
    }

    /** Returns when the first of the writes was made that a file keeps; empty where there are none, or nobody can read them. */
    public static Optional<Instant> begun(Path file) {
        try {
            return Ledger.read(file).entries().stream().map(Entry::time).findFirst();
        } catch (IOException | UnreadableException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean isBehind() {
        return !stamp().equals(seen);
    }

    @Override
    public void catchUp() {
        Optional<Stamp> now = stamp();
        if (now.equals(seen)) {
            return;
        }
        try {
            take(now.isPresent() ? Ledger.read(file) : new Ledger(data, "", List.of()));
        } catch (UnreadableException e) {
            setAside(e.getMessage());
        } catch (NoSuchFileException e) {
            take(new Ledger(data, "", List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException("The emulator's state cannot be read", e);
        }
        seen = stamp();
    }

    @Override
    public Answer write(Request request, Supplier<Answer> action) {
        return guard.alone(() -> {
            catchUp();
            Answer answer = action.get();
            if (answer.succeeded()) {
                store(known.and(Entry.of(request)));
            }
            return answer;
        });
    }

    /** Forgets all writes, for every process. */
    public void clear(String generation) {
        guard.alone(() -> {
            store(new Ledger(data, generation, List.of()));
            world.reset();
            return true;
        });
    }

    private void take(Ledger ledger) {
        boolean continues = ledger.generation().equals(known.generation())
                && ledger.entries().size() >= known.entries().size();
        if (!ledger.data().equals(data)) {
            setAside("it belongs to the data set " + ledger.data());
            return;
        }
        if (!continues) {
            world.reset();
        }
        int from = continues ? known.entries().size() : 0;
        for (Entry entry : ledger.entries().subList(from, ledger.entries().size())) {
            if (!world.play(entry.request(world.acting(entry.member())))) {
                setAside(entry.method() + " " + entry.path() + " no longer works");
                return;
            }
        }
        known = ledger;
    }

    private void store(Ledger ledger) {
        try {
            ledger.write(file);
            known = ledger;
            seen = stamp();
        } catch (IOException e) {
            notices.accept("The emulator's state could not be written to " + file + ": " + e.getMessage());
        }
    }

    private void setAside(String why) {
        Path aside = file.resolveSibling(file.getFileName() + ".unreadable");
        for (int i = 2; Files.exists(aside); i++) {
            aside = file.resolveSibling(file.getFileName() + ".unreadable-" + i);
        }
        world.reset();
        known = new Ledger(data, "", List.of());
        try {
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            notices.accept("The emulator's edits in " + file + " were not taken over: " + why + ". They are kept in "
                    + aside.getFileName() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException("The emulator's state cannot be moved aside", e);
        }
    }

    private Optional<Stamp> stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Stamp(
                    String.valueOf(attributes.fileKey()),
                    attributes.size(),
                    attributes.lastModifiedTime().toMillis()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

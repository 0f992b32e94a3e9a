package org.bitquarry.workbench.core.secure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.connections.PrivateFolder;
import org.bitquarry.model.error.CredentialStoreException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.CancellationToken;
import org.eclipse.equinox.security.storage.StorageException;

/** What keeps a store well. Every method is called by one thread of one process at a time, and blocks. */
final class StoreChores {
    static final String BROKEN = ".broken";

    private static final String TRIAL = "trial";

    private final PrivateFolder folder;
    private final Path path;
    private final Passwords passwords;
    private final SecretFiles files;
    private final Clock clock;

    StoreChores(PrivateFolder folder, Path path, Passwords passwords, SecretFiles files, Clock clock) {
        this.folder = folder;
        this.path = path;
        this.passwords = passwords;
        this.files = files;
        this.clock = clock;
    }

    StorageReport check(CancellationToken givenUp) throws IOException {
        List<StoredSecrets> secrets = secrets();
        Optional<Problem> problem = problem("Write a secret and read it back", () -> {
            Path trial = folder.file(TRIAL);
            try {
                files.put(trial, TRIAL, Secrets.random(), givenUp);
                files.read(trial, TRIAL)
                        .map(Secrets::wiped)
                        .orElseThrow(() -> new IOException("what was written is not there"));
                return trial;
            } finally {
                folder.delete(trial);
            }
        });
        return new StorageReport(clock.instant(), passwords.protection().keeper(), secrets, problem);
    }

    /** The report of a check that didn't come to its end. */
    StorageReport failed(Problem problem) {
        return new StorageReport(clock.instant(), passwords.protection().keeper(), List.of(), Optional.of(problem));
    }

    private List<StoredSecrets> secrets() throws IOException {
        List<StoredSecrets> all = new ArrayList<>();
        for (Path file : folder.files(Passwords.SUFFIX)) {
            String stem = stem(file);
            all.add(new StoredSecrets(stem, problem("Read the secrets of " + stem, () -> {
                files.readAll(file).values().forEach(Secrets::wiped);
                return file;
            })));
        }
        return all;
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - Passwords.SUFFIX.length());
    }

    private static Optional<Problem> problem(String asked, StorageWords.Call<Path> call) {
        try {
            StorageWords.told(asked, call);
            return Optional.empty();
        } catch (CredentialStoreException e) {
            return Optional.of(e.problem());
        }
    }

    /** Until the last step both passwords are there, and each file opens with one of them. */
    boolean renew(CancellationToken givenUp) throws IOException, StorageException {
        Optional<PasswordKeeper> keeper = passwords.keeper();
        if (keeper.isPresent()) {
            // Refuses at once where the password is not ours.
            Secrets.wiped(keeper.get().readOrMake(PasswordKeeper.Slot.NEXT));
        }
        for (Path file : folder.files(Passwords.SUFFIX)) {
            Map<String, char[]> secrets = readable(file);
            try {
                if (keeper.isPresent()) {
                    char[] next = keeper.get().readOrMake(PasswordKeeper.Slot.NEXT);
                    files.replaceWith(file, secrets, next, givenUp);
                } else {
                    files.replace(file, secrets, givenUp);
                }
            } finally {
                secrets.values().forEach(Secrets::wiped);
            }
        }
        if (keeper.isPresent()) {
            keeper.get().promote();
        }
        return true;
    }

    private Map<String, char[]> readable(Path file) throws IOException {
        try {
            return files.readAll(file);
        } catch (StorageException | IllegalArgumentException lost) {
            throw new IOException("the secrets of " + stem(file) + " can't be read: set them aside first", lost);
        }
    }

    boolean forgetAll() throws IOException {
        for (Path file : all(Passwords.SUFFIX)) {
            folder.delete(file);
        }
        Optional<PasswordKeeper> keeper = passwords.keeper();
        if (keeper.isPresent()) {
            keeper.get().forget();
        }
        passwords.begin();
        return true;
    }

    /** Those that were set aside, too. */
    private List<Path> all(String suffix) throws IOException {
        List<Path> all = new ArrayList<>(folder.files(suffix));
        all.addAll(folder.files(BROKEN));
        return all;
    }

    List<Path> setAside() throws IOException {
        List<Path> moved = new ArrayList<>();
        if (folder.exists() && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            moved.add(folder.setAside(path, BROKEN));
        }
        for (Path file : folder.files(Passwords.SUFFIX)) {
            if (problem("Read the secrets of " + stem(file), () -> {
                        files.readAll(file).values().forEach(Secrets::wiped);
                        return file;
                    })
                    .isPresent()) {
                moved.add(folder.setAside(file, BROKEN));
            }
        }
        for (PasswordKeeper.Slot slot : PasswordKeeper.Slot.values()) {
            if (passwords.files().isBroken(slot)) {
                moved.add(folder.setAside(passwords.files().file(slot), BROKEN));
            }
        }
        return moved;
    }
}

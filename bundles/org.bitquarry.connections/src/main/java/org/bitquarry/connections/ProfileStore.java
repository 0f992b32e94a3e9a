package org.bitquarry.connections;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bitquarry.connections.ProfileJson.MalformedException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;

/**
 * Keeps profiles as one JSON file each, readable by their owner only. Reads the folder anew each time, so that several
 * processes may share it; the last writer of a file wins, and nobody ever sees half of one. Thread-safe; blocks on files.
 */
public final class ProfileStore {
    /** Ends the names of files that could not be read. */
    static final String BROKEN = ".broken";

    private static final int LARGEST = 1 << 20;

    private final PrivateFolder folder;
    private final List<ProfileProblem> inPlace = new ArrayList<>();

    /** Keeps profiles in a folder, which is made on the first save. */
    public ProfileStore(Path folder) {
        this.folder = new PrivateFolder(folder);
    }

    /** Tells whether nothing was ever saved here: an emptied folder is not new. */
    public boolean isNew() {
        return !folder.exists();
    }

    /**
     * What the folder holds.
     *
     * @param profiles by group and name
     * @param problems what is wrong with files, those set aside earlier included
     */
    public record Contents(List<ConnectionProfile> profiles, List<ProfileProblem> problems) {
        /** Copies the lists. */
        public Contents {
            profiles = List.copyOf(profiles);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Returns all profiles, and what is wrong with files. Those that can't be read are set aside.
     *
     * @throws ProfileRejectedException when the folder itself can't be read
     */
    public synchronized Contents read() {
        List<ConnectionProfile> profiles = stored().stream()
                .map(Stored::profile)
                .sorted(Comparator.comparing(ConnectionProfile::group, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(ConnectionProfile::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        return new Contents(profiles, problemsAsRead());
    }

    /** Returns all profiles by group and name; sets files aside and fails as {@link #read}. */
    public List<ConnectionProfile> list() {
        return read().profiles();
    }

    /** Returns the file of a datasource; empty when it has none. */
    public synchronized Optional<Path> file(String name) {
        return stored(name).map(Stored::file);
    }

    /** Finds a profile by its name without regard to case. */
    public Optional<ConnectionProfile> find(String name) {
        return list().stream()
                .filter(profile -> profile.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /**
     * Saves a profile over the one of its name, or as a new one.
     *
     * @throws ProfileRejectedException when it has no name or can't be written; the old file stands unchanged then
     */
    public synchronized void save(ConnectionProfile profile) {
        String asked = "Save the datasource " + profile.name();
        if (profile.name().isBlank()) {
            throw new ProfileRejectedException(new Problem(asked, "it has no name.", "Give it a name."), null);
        }
        Optional<Stored> before = stored(profile.name());
        try {
            Path file = before.isPresent() ? before.get().file() : fileFor(profile.name());
            folder.replace(file, ProfileJson.write(profile, before.map(Stored::document)));
        } catch (IOException e) {
            throw unusable(asked, e);
        }
    }

    /** Saves a profile in the place of the one with another name. */
    public synchronized void rename(String oldName, ConnectionProfile profile) {
        Optional<Stored> before = stored(oldName);
        if (oldName.strip().equalsIgnoreCase(profile.name()) || before.isEmpty()) {
            save(profile);
            return;
        }
        if (stored(profile.name()).isPresent()) {
            throw new ProfileRejectedException(
                    new Problem("Rename " + oldName, profile.name() + " exists already.", "Choose another name."),
                    null);
        }
        String asked = "Rename " + oldName + " to " + profile.name();
        try {
            folder.replace(fileFor(profile.name()), ProfileJson.write(profile, before.map(Stored::document)));
            folder.delete(before.get().file());
        } catch (IOException e) {
            throw unusable(asked, e);
        }
    }

    /** Removes a profile; does nothing when there is none of that name. */
    public synchronized void remove(String name) {
        try {
            Optional<Stored> found = stored(name);
            if (found.isPresent()) {
                folder.delete(found.get().file());
            }
        } catch (IOException e) {
            throw unusable("Remove the datasource " + name, e);
        }
    }

    /** Returns what is wrong with files in the folder, those set aside earlier included. */
    public List<ProfileProblem> problems() {
        return read().problems();
    }

    private List<ProfileProblem> problemsAsRead() {
        List<ProfileProblem> problems = new ArrayList<>(inPlace);
        try {
            for (Path file : folder.files(BROKEN)) {
                problems.add(new ProfileProblem(file, reasonToSetAside(file)));
            }
        } catch (IOException e) {
            throw unusable("Read the datasources", e);
        }
        return problems;
    }

    private record Stored(Path file, ProfileJson.Document document) {
        ConnectionProfile profile() {
            return document.profile();
        }
    }

    private Optional<Stored> stored(String name) {
        return stored().stream()
                .filter(found -> found.profile().name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    private List<Stored> stored() {
        inPlace.clear();
        List<Stored> found = new ArrayList<>();
        try {
            for (Path file : folder.files(ProfileFileNames.SUFFIX)) {
                read(file).ifPresent(next -> addUnlessTwice(found, next));
            }
        } catch (IOException e) {
            throw unusable("Read the datasources", e);
        }
        return found;
    }

    private void addUnlessTwice(List<Stored> found, Stored next) {
        Optional<Stored> twin = found.stream()
                .filter(other ->
                        other.profile().name().equalsIgnoreCase(next.profile().name()))
                .findFirst();
        if (twin.isEmpty()) {
            found.add(next);
        } else {
            String sentence = "It has the same name as " + twin.get().file().getFileName()
                    + " and is not used. Give one of them another name.";
            inPlace.add(new ProfileProblem(next.file(), sentence));
        }
    }

    private Optional<Stored> read(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            inPlace.add(new ProfileProblem(file, "It is no regular file and is not used. Put the file itself there."));
            return Optional.empty();
        }
        try {
            ProfileJson.Document document = ProfileJson.read(content(file));
            if (!document.secrets().isEmpty()) {
                String names = String.join(", ", document.secrets());
                inPlace.add(new ProfileProblem(
                        file,
                        "It holds " + names + " in plain text, which is not used. Delete that line and revoke the"
                                + " token, then enter a new one in the datasource's dialog."));
            }
            return Optional.of(new Stored(file, document));
        } catch (MalformedException e) {
            if (e.isNewer()) {
                inPlace.add(new ProfileProblem(file, "It is not used: " + e.getMessage() + "."));
            } else {
                folder.setAside(file, BROKEN);
            }
        } catch (NoSuchFileException e) {
            // Another process removed or set it aside between listing and reading: nothing is left to report.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static byte[] content(Path file) throws IOException, MalformedException {
        if (Files.size(file) > LARGEST) {
            throw new MalformedException("it is larger than a megabyte", false);
        }
        return Files.readAllBytes(file);
    }

    private static String reasonToSetAside(Path file) throws IOException {
        String remedy = " Mend it and take " + BROKEN + " off its name.";
        try {
            ProfileJson.read(content(file));
            return "It was set aside because it could not be read, but is well now. Take " + BROKEN + " off its name.";
        } catch (MalformedException e) {
            return "It was set aside: " + e.getMessage() + "." + remedy;
        }
    }

    /** Another process may have made the same datasource a moment ago: then its file is the right one. */
    private Path fileFor(String name) throws IOException {
        Path file = folder.file(ProfileFileNames.of(name));
        boolean taken = Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && read(file)
                        .filter(found -> found.profile().name().equalsIgnoreCase(name))
                        .isEmpty();
        return taken ? folder.file(ProfileFileNames.unlike(name)) : file;
    }

    private static ProfileRejectedException unusable(String asked, IOException cause) {
        String why = cause.getClass().getSimpleName().replace("Exception", "").toLowerCase(Locale.ROOT);
        return new ProfileRejectedException(
                new Problem(
                        asked,
                        "the file could not be used (" + why + ": " + cause.getMessage() + ").",
                        "Check that the folder exists, belongs to you and has room."),
                cause);
    }
}

package org.bitquarry.connections;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bitquarry.connections.ProfileJson.MalformedException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;
import org.bitquarry.model.exchange.CancellationToken;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps what categories mean as one JSON file, readable by its owner only. It reads the file anew each time and changes
 * one entry at a time under a lock, so that several processes may share it. Thread-safe; blocks on files.
 */
public final class CategoryStore {
    private static final String FILE = "categories.json";
    private static final int LARGEST = 1 << 20;

    private final PrivateFolder folder;
    private final ProcessLocks locks;
    private final Path file;

    /** Keeps the file in a folder, which is made by the first change. */
    public CategoryStore(Path folder) {
        this.folder = new PrivateFolder(folder);
        this.locks = ProcessLocks.in(folder);
        this.file = this.folder.file(FILE);
    }

    /**
     * What the file says.
     *
     * @param rules the four that everybody has, then a person's own in their order
     * @param problems what is wrong with the file, or with one that was set aside; the standard holds instead
     */
    public record Contents(List<CategoryRules> rules, List<ProfileProblem> problems) {
        /** Copies the lists. */
        public Contents {
            rules = List.copyOf(rules);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Returns what the categories mean. A file that can't be read is set aside.
     *
     * @throws ProfileRejectedException when the folder itself can't be read
     */
    public synchronized Contents read() {
        List<ProfileProblem> problems = new ArrayList<>();
        try {
            List<CategoryRules> rules = rules(problems);
            for (Path aside : folder.files(ProfileStore.BROKEN)) {
                problems.add(new ProfileProblem(
                        aside,
                        "The categories in it could not be read and it was set aside: the standard ones hold. Mend it and"
                                + " rename it to " + FILE + ", or delete it."));
            }
            return new Contents(withStandard(rules), problems);
        } catch (IOException e) {
            throw unusable("Read the categories", e);
        }
    }

    private List<CategoryRules> rules(List<ProfileProblem> problems) throws IOException {
        try {
            Optional<ObjectNode> root = tree();
            return root.isEmpty() ? List.of() : CategoryJson.rules(root.get());
        } catch (MalformedException e) {
            if (e.isNewer()) {
                problems.add(new ProfileProblem(
                        file, "It is not used: " + e.getMessage() + ". The standard categories hold."));
            } else {
                folder.setAside(file, ProfileStore.BROKEN);
            }
            return List.of();
        }
    }

    private static List<CategoryRules> withStandard(List<CategoryRules> told) {
        List<CategoryRules> all = new ArrayList<>();
        CategoryRules.standard()
                .forEach(usual ->
                        all.add(CategoryRules.in(told, usual.category()).orElse(usual)));
        told.stream().filter(rules -> !rules.isStandard()).forEach(all::add);
        return all;
    }

    /** Keeps the rules of a category, new or not. */
    public void put(CategoryRules rules) {
        change("Change the category " + rules.category().label(), root -> CategoryJson.put(root, rules));
    }

    /** Forgets what was said of a category: one that everybody has means what it meant at first. */
    public void remove(Category category) {
        change("Remove the category " + category.label(), root -> CategoryJson.remove(root, category));
    }

    private synchronized void change(String asked, Consumer<ObjectNode> change) {
        locks.holding("categories", asked, new CancellationToken(), () -> {
            try {
                Optional<ObjectNode> before = tree();
                ObjectNode root = before.orElseGet(CategoryJson::empty);
                CategoryJson.rules(root);
                change.accept(root);
                folder.replace(file, CategoryJson.bytes(root));
            } catch (MalformedException e) {
                throw new ProfileRejectedException(
                        new Problem(
                                asked,
                                "the file " + file + " can't be used: " + e.getMessage() + ".",
                                "Mend it, or move it away."),
                        e);
            } catch (IOException e) {
                throw unusable(asked, e);
            }
            return asked;
        });
    }

    private Optional<ObjectNode> tree() throws IOException, MalformedException {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                    throw new MalformedException("it is no regular file", false);
                }
                return Optional.empty();
            }
            if (Files.size(file) > LARGEST) {
                throw new MalformedException("it is larger than a megabyte", false);
            }
            return Optional.of(CategoryJson.tree(Files.readAllBytes(file)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    private static ProfileRejectedException unusable(String asked, IOException cause) {
        return new ProfileRejectedException(
                new Problem(
                        asked,
                        "the file of categories could not be used (" + cause.getMessage() + ").",
                        "Check that the folder exists, belongs to you and has room."),
                cause);
    }
}

package org.bitquarry.workbench.core.datasource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.ProfileExchange;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;

/**
 * What a file of datasources would do here, for a person to choose from. Nothing is saved.
 *
 * @param items in the file's order
 */
public record ProfileImport(List<Item> items) {
    /** More than this is refused by the reader. */
    private static final int LARGEST = (1 << 20) + 1;

    /** Copies the list. */
    public ProfileImport {
        items = List.copyOf(items);
    }

    /** What taking a datasource over does. */
    public enum Effect {
        /** Nothing here has its name. */
        NEW("New"),
        /** One of its name is changed. */
        REPLACES("Replaces"),
        /** It is here as it is in the file. */
        SAME("The same"),
        /** The file has its name twice; only the first counts. */
        TWICE("Twice in the file");

        private final String label;

        Effect(String label) {
            this.label = label;
        }

        /** Returns the words for it. */
        public String label() {
            return label;
        }
    }

    /**
     * A datasource of the file.
     *
     * @param profile as it would be saved
     * @param effect what taking it over does
     * @param differences what it changes, a line each
     * @param notices what a person should know of it, a sentence each
     */
    public record Item(ConnectionProfile profile, Effect effect, List<String> differences, List<String> notices) {
        /** Copies the lists. */
        public Item {
            differences = List.copyOf(differences);
            notices = List.copyOf(notices);
        }

        /** Tells whether taking it over does something. */
        public boolean canBeTaken() {
            return effect == Effect.NEW || effect == Effect.REPLACES;
        }

        /** Tells whether a person may take it over without a second look: it is new, complete and goes where all go. */
        public boolean isHarmless() {
            return effect == Effect.NEW
                    && profile.problems().isEmpty()
                    && notices.stream().noneMatch(notice -> notice.contains("not the usual one"));
        }
    }

    /**
     * Reads a file.
     *
     * @throws ProfileRejectedException when it can't be read or is no export
     */
    public static ProfileImport of(Path file, List<ConnectionProfile> existing) {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(LARGEST), existing);
        } catch (IOException e) {
            throw new ProfileRejectedException(
                    new Problem(
                            "Import datasources",
                            "the file " + file + " can't be read ("
                                    + e.getClass().getSimpleName() + ").",
                            "Check that it is there and may be read."),
                    e);
        }
    }

    /** Reads the content of a file; fails as the other one. */
    public static ProfileImport of(byte[] content, List<ConnectionProfile> existing) {
        List<Item> items = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (ProfileExchange.Imported imported : ProfileExchange.read(content)) {
            ConnectionProfile profile = imported.profile();
            Optional<ConnectionProfile> before = existing.stream()
                    .filter(other -> other.name().equalsIgnoreCase(profile.name()))
                    .findFirst();
            boolean first = met.add(profile.name().toLowerCase(Locale.ROOT));
            items.add(item(profile, first ? effect(profile, before) : Effect.TWICE, before, imported.notices()));
        }
        return new ProfileImport(items);
    }

    private static Effect effect(ConnectionProfile profile, Optional<ConnectionProfile> before) {
        return before.map(old -> old.equals(profile) ? Effect.SAME : Effect.REPLACES)
                .orElse(Effect.NEW);
    }

    private static Item item(
            ConnectionProfile profile, Effect effect, Optional<ConnectionProfile> before, List<String> told) {
        List<String> notices = new ArrayList<>(told);
        if (effect == Effect.REPLACES && !before.orElseThrow().connectsLike(profile)) {
            notices.addFirst("It connects otherwise than the one here, whose secrets are forgotten.");
        } else if (before.isPresent()) {
            // Its secrets are here and stay.
            notices.removeIf(notice -> notice.endsWith("must be entered."));
        }
        return new Item(
                profile,
                effect,
                before.filter(old -> effect == Effect.REPLACES)
                        .map(old -> differences(old, profile))
                        .orElse(List.of()),
                notices);
    }

    private static List<String> differences(ConnectionProfile old, ConnectionProfile now) {
        List<String> lines = new ArrayList<>();
        compare(lines, "Group", old.group(), now.group());
        compare(lines, "Category", label(old), label(now));
        Set<String> names = new HashSet<>();
        for (ConnectionProperty property : ConnectionProperties.all()) {
            names.add(property.name());
            if (!property.sensitive()) {
                compare(
                        lines,
                        property.name(),
                        old.value(property).orElse(""),
                        now.value(property).orElse(""));
            }
        }
        Set<String> others = new HashSet<>(old.properties().keySet());
        others.addAll(now.properties().keySet());
        others.removeAll(names);
        others.stream()
                .sorted()
                .forEach(name -> compare(
                        lines,
                        name,
                        old.properties().getOrDefault(name, ""),
                        now.properties().getOrDefault(name, "")));
        return lines;
    }

    private static String label(ConnectionProfile profile) {
        return profile.category().map(category -> category.label()).orElse("");
    }

    private static void compare(List<String> lines, String name, String before, String after) {
        if (!before.equals(after)) {
            lines.add(name + ": " + shown(before) + " → " + shown(after));
        }
    }

    private static String shown(String value) {
        if (value.isEmpty()) {
            return "nothing";
        }
        return value.length() > 100 ? value.substring(0, 100) + "…" : value;
    }
}

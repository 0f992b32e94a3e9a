package org.bitquarry.connections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.ProfileRejectedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Profiles as one text for somebody else: never with secrets. What comes in may be hostile. */
public final class ProfileExchange {
    private static final String LIST = "datasources";
    private static final String ASKED = "Import datasources";
    private static final int LARGEST = 1 << 20;
    private static final int MOST = 1_000;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ProfileExchange() {}

    /**
     * A profile that came in.
     *
     * @param profile its settings
     * @param notices what a person should know of it, each a sentence: secrets that were left out, where it would send a
     *     token, what is missing
     */
    public record Imported(ConnectionProfile profile, List<String> notices) {
        /** Copies the list. */
        public Imported {
            notices = List.copyOf(notices);
        }
    }

    /** Writes profiles, which hold no secret, as JSON. */
    public static byte[] write(List<ConnectionProfile> profiles) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode list = root.putArray(LIST);
        profiles.forEach(profile -> list.add(ProfileJson.tree(profile)));
        return MAPPER.writeValueAsBytes(root);
    }

    /**
     * Reads what {@link #write} wrote, or the file of a single profile. Nothing is saved.
     *
     * @throws ProfileRejectedException when it is neither, or larger than a megabyte
     */
    public static List<Imported> read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw rejected("it is larger than a megabyte.", null);
        }
        try {
            ObjectNode root = ProfileJson.tree(bytes);
            List<Imported> imported = new ArrayList<>();
            if (!root.has(LIST)) {
                imported.add(imported(root));
                return imported;
            }
            if (root.path(LIST).size() > MOST) {
                throw rejected("it holds more than " + MOST + " datasources.", null);
            }
            for (JsonNode node : root.path(LIST)) {
                if (!(node instanceof ObjectNode object)) {
                    throw rejected("one of its datasources is no JSON object.", null);
                }
                imported.add(imported(object));
            }
            return imported;
        } catch (ProfileJson.MalformedException e) {
            throw rejected(e.getMessage() + ".", e);
        }
    }

    private static Imported imported(ObjectNode node) throws ProfileJson.MalformedException {
        ProfileJson.Document document = ProfileJson.document(node);
        ConnectionProfile profile = document.profile().with(ConnectionProperties.AUTO_CONNECT, "");
        if (profile.name().codePoints().anyMatch(ProfileExchange::isUnseen)
                || node.path("group").asString("").codePoints().anyMatch(ProfileExchange::isUnseen)) {
            throw new ProfileJson.MalformedException("a name holds characters that nobody sees", false);
        }
        List<String> notices = new ArrayList<>();
        if (!document.secrets().isEmpty()) {
            notices.add("It held " + String.join(", ", document.secrets())
                    + " in plain text, which was left out: revoke it.");
        }
        if (!profile.equals(document.profile())) {
            notices.add("It would have connected by itself at each start, which was left out.");
        }
        elsewhere(profile, ConnectionProperties.URL).ifPresent(notices::add);
        elsewhere(profile, OAuthProperties.SITE).ifPresent(notices::add);
        elsewhere(profile, NetworkProperties.PROXY_SERVER).ifPresent(notices::add);
        elsewhere(profile, NetworkProperties.SERVER_CERTIFICATE).ifPresent(notices::add);
        profile.problems().forEach(problem -> notices.add(problem.sentence()));
        profile.requiredSecrets().forEach(secret -> notices.add(secret.name() + " must be entered."));
        return new Imported(profile, notices);
    }

    /** Controls, and what turns the direction of a text or takes no room: names that look like others. The joiner is in emoji. */
    private static boolean isUnseen(int character) {
        return Character.isISOControl(character)
                || (Character.getType(character) == Character.FORMAT && character != ZERO_WIDTH_JOINER);
    }

    /** Whoever wrote the file chose where tokens go: that is to be seen before one is entered. */
    private static Optional<String> elsewhere(ConnectionProfile profile, ConnectionProperty property) {
        return Optional.ofNullable(profile.properties().get(property.name()))
                .filter(value -> !property.defaultValue().equals(Optional.of(value)))
                .map(value -> property.name() + " is not the usual one: "
                        + (value.length() > 100 ? value.substring(0, 100) + "…" : value));
    }

    private static ProfileRejectedException rejected(String why, @Nullable Throwable cause) {
        return new ProfileRejectedException(
                new Problem(ASKED, why, "Use a file that \"bitquarry datasources export\" wrote."), cause);
    }
}

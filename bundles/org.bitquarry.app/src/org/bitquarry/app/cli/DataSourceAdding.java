package org.bitquarry.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ConnectionProperties;
import org.bitquarry.connections.ConnectionProperty;
import org.bitquarry.connections.ConnectionString;
import org.bitquarry.connections.EnvironmentProperties;
import org.bitquarry.connections.ParsedConnection;
import org.bitquarry.model.error.ProfileRejectedException;

/** Saves a datasource out of arguments, and its secrets out of what no other user of the computer can read. */
final class DataSourceAdding {
    private static final int LONGEST_SECRET = 8 * 1024;

    private final Sources sources;
    private final Map<String, String> environment;
    private final Terminal terminal;

    DataSourceAdding(Sources sources, Map<String, String> environment, Terminal terminal) {
        this.sources = sources;
        this.environment = environment;
        this.terminal = terminal;
    }

    Exit add(List<String> rest, Options options) throws UsageException, IOException {
        if (rest.isEmpty() || rest.getFirst().contains("=")) {
            throw new UsageException("add takes a name, and properties as PROPERTY=VALUE.");
        }
        ConnectionProfile profile = profile(rest, options);
        boolean exists =
                sources.profiles().stream().anyMatch(other -> other.name().equalsIgnoreCase(profile.name()));
        if (exists && !options.isSet("--replace")) {
            throw new UsageException("A datasource named " + profile.name() + " exists already; --replace changes it.");
        }
        Map<String, char[]> secrets = options.isSet("--stdin") ? typed(profile) : given(profile);
        try {
            sources.save(profile);
            if (!secrets.isEmpty()) {
                sources.keepSecrets(profile.name(), secrets);
                say("Secrets are in " + sources.secretPlace() + ".");
            }
        } finally {
            secrets.values().forEach(secret -> Arrays.fill(secret, '\0'));
        }
        say("Saved " + profile.name() + ".");
        profile.problems().forEach(problem -> say("  " + problem.sentence()));
        if (!sources.hasSecrets(profile)) {
            profile.requiredSecrets()
                    .forEach(secret -> say("  " + secret.name() + " is missing: pipe it in with --stdin," + " or set "
                            + secret.environmentVariable() + "."));
        }
        return Exit.DONE;
    }

    private ConnectionProfile profile(List<String> rest, Options options) throws UsageException {
        try {
            ConnectionProfile profile = url(rest.getFirst(), options.value("--url"));
            for (String pair : rest.subList(1, rest.size())) {
                int equals = pair.indexOf('=');
                if (equals < 1) {
                    throw new UsageException("Write PROPERTY=VALUE instead of " + pair + ".");
                }
                ConnectionProperty property = ConnectionProperties.require(pair.substring(0, equals));
                refuse(property);
                String value = pair.substring(equals + 1);
                profile = profile.with(property, value.isBlank() ? "" : property.normalize(value));
            }
            return profile.withGroup(options.value("--group").orElse(profile.group()))
                    .withCategory(options.value("--category").map(Category::of).orElse(profile.category()))
                    .withReadOnly(options.isSet("--read-only") || profile.readOnly());
        } catch (ProfileRejectedException e) {
            throw new UsageException(e.problem().text());
        }
    }

    private static ConnectionProfile url(String name, Optional<String> url) throws UsageException {
        if (url.isEmpty()) {
            return ConnectionProfile.named(name);
        }
        try (ParsedConnection parsed = ConnectionString.parse(url.get())) {
            for (String secret : parsed.secrets().keySet()) {
                refuse(ConnectionProperties.require(secret));
            }
            return parsed.profile(name);
        }
    }

    /** Arguments can be seen by every user of the machine while the process runs. */
    private static void refuse(ConnectionProperty property) throws UsageException {
        if (property.sensitive()) {
            throw new UsageException(property.name() + " must not be an argument: others on this computer can read the"
                    + " arguments of a process. Pipe it in with --stdin, or set " + property.environmentVariable()
                    + ".");
        }
    }

    private Map<String, char[]> given(ConnectionProfile profile) {
        EnvironmentProperties variables = new EnvironmentProperties(environment);
        Map<String, char[]> secrets = new LinkedHashMap<>();
        for (ConnectionProperty secret : profile.usableSecrets()) {
            variables.read(profile.name(), secret.name()).ifPresent(text -> secrets.put(secret.name(), text));
        }
        return secrets;
    }

    private Map<String, char[]> typed(ConnectionProfile profile) throws UsageException, IOException {
        Map<String, char[]> secrets = new LinkedHashMap<>();
        for (ConnectionProperty secret : profile.requiredSecrets()) {
            char[] line = line(terminal.input());
            if (line.length == 0) {
                throw new UsageException("Standard input holds no " + secret.name() + ".");
            }
            secrets.put(secret.name(), line);
        }
        return secrets;
    }

    /** Reads a line without making a text of it, which could not be wiped. */
    private static char[] line(InputStream in) throws IOException {
        byte[] bytes = new byte[LONGEST_SECRET];
        int length = 0;
        for (int next = in.read(); next >= 0 && next != '\n' && length < bytes.length; next = in.read()) {
            bytes[length++] = (byte) next;
        }
        while (length > 0 && bytes[length - 1] <= ' ' && bytes[length - 1] >= 0) {
            length--;
        }
        CharBuffer chars = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes, 0, length));
        char[] line = new char[chars.remaining()];
        chars.get(line);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(chars.array(), '\0');
        return line;
    }

    private void say(String text) {
        terminal.messages().println(text);
    }
}

package org.bitquarry.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.ProfileExchange;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.workbench.core.datasource.ProfileImport;
import org.bitquarry.workbench.core.datasource.ProfileImport.Effect;
import org.bitquarry.workbench.core.export.RowFormat;

/** Does with saved datasources what the window does. Secrets come from standard input or the environment, never from arguments. */
final class DataSourcesCommand {
    static final String USAGE = """
            usage: bitquarry datasources list
                   bitquarry datasources show NAME
                   bitquarry datasources add NAME [PROPERTY=VALUE…] [--url jdbc:bitquarry:…] [--group GROUP]
                                             [--category CATEGORY] [--read-only] [--replace] [--stdin]
                   bitquarry datasources test NAME [--matrix]
                   bitquarry datasources login NAME [--code]
                   bitquarry datasources remove NAME
                   bitquarry datasources export [NAME…] [--file FILE]
                   bitquarry datasources import FILE [--replace]
              --stdin            reads the secrets from standard input, one a line, as "show" lists them; without it they
                                 are taken from BITQUARRY_<PROPERTY> in the environment
              --matrix           prints what the credential can do with each table
              --code             reads the code, or the address that holds it, from standard input: for computers without
                                 a browser
              --replace          changes a datasource that exists
              --format FORMAT    table (standard), csv, tsv, json, jsonl, markdown, html or sql
              --data DIRECTORY   another data area than ~/.bitquarry/workspace
            BITQUARRY_MASTER_PASSWORD_FILE may name a file, readable by its owner only, that unlocks the stored secrets.
            Exit code: 0 done, 1 rejected, 2 no connection, 3 wrong usage, 130 stopped.""";

    private static final int LARGEST_FILE = (1 << 20) + 1;

    private final Sources sources;
    private final Map<String, String> environment;
    private final Terminal terminal;

    DataSourcesCommand(Sources sources, Map<String, String> environment, Terminal terminal) {
        this.sources = sources;
        this.environment = environment;
        this.terminal = terminal;
    }

    static Options options(List<String> arguments) throws UsageException {
        Options options = Options.read(
                arguments,
                List.of("--format", "--data", "--url", "--group", "--category", "--file"),
                List.of("--read-only", "--replace", "--stdin", "--matrix", "--code"));
        if (options.rest().isEmpty()) {
            throw new UsageException(
                    "Say what to do with datasources: list, show, add, test, login, remove, export or import.");
        }
        return options;
    }

    Exit run(Options options, CancellationToken cancellation) throws UsageException, IOException {
        String verb = options.rest().getFirst();
        List<String> rest = options.rest().subList(1, options.rest().size());
        RowFormat format = QueryArguments.format(options.value("--format").orElse(RowFormat.TABLE.label()));
        DataSourceTables tables = new DataSourceTables(sources, terminal, format);
        return switch (verb) {
            case "list" -> {
                none(verb, rest);
                yield tables.list();
            }
            case "show" -> tables.show(saved(verb, rest));
            case "add" -> new DataSourceAdding(sources, environment, terminal).add(rest, options);
            case "test" ->
                new DataSourceTrial(sources, terminal)
                        .test(
                                saved(verb, rest),
                                options.isSet("--matrix") ? Optional.of(tables) : Optional.empty(),
                                cancellation);
            case "login" ->
                new DataSourceLogin(sources, terminal).login(saved(verb, rest), options.isSet("--code"), cancellation);
            case "remove" -> remove(saved(verb, rest));
            case "export" -> export(rest, options.value("--file"));
            case "import" -> read(rest, options.isSet("--replace"));
            default -> throw new UsageException("Nothing called " + verb + " can be done with datasources.");
        };
    }

    private static void none(String verb, List<String> rest) throws UsageException {
        if (!rest.isEmpty()) {
            throw new UsageException(verb + " takes no " + rest.getFirst() + ".");
        }
    }

    private ConnectionProfile saved(String verb, List<String> rest) throws UsageException {
        if (rest.size() != 1) {
            throw new UsageException(verb + " takes the name of one datasource.");
        }
        return saved(rest.getFirst());
    }

    private ConnectionProfile saved(String name) throws UsageException {
        List<ConnectionProfile> profiles = sources.profiles();
        return profiles.stream()
                .filter(profile -> profile.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new UsageException("There is no datasource " + name + ". There are: "
                        + profiles.stream().map(ConnectionProfile::name).collect(Collectors.joining(", ")) + "."));
    }

    private Exit remove(ConnectionProfile profile) {
        sources.remove(profile.name());
        say("Removed " + profile.name() + " and its secrets.");
        return Exit.DONE;
    }

    private Exit export(List<String> names, Optional<String> file) throws UsageException, IOException {
        List<ConnectionProfile> chosen = sources.profiles();
        if (!names.isEmpty()) {
            chosen = new ArrayList<>();
            for (String name : names) {
                chosen.add(saved(name));
            }
        }
        byte[] text = ProfileExchange.write(chosen);
        if (file.isPresent()) {
            Files.write(Path.of(file.get()), text);
            say("Wrote " + chosen.size() + " datasources to " + file.get() + ", without secrets.");
        } else {
            terminal.output().write(new String(text, StandardCharsets.UTF_8) + "\n");
            terminal.output().flush();
        }
        return Exit.DONE;
    }

    private Exit read(List<String> rest, boolean replace) throws UsageException, IOException {
        if (rest.size() != 1) {
            throw new UsageException("import takes one file, or - for standard input.");
        }
        Exit exit = Exit.DONE;
        for (ProfileImport.Item item :
                ProfileImport.of(content(rest.getFirst()), sources.profiles()).items()) {
            String name = item.profile().name();
            boolean taken = item.effect() == Effect.NEW || (replace && item.effect() == Effect.REPLACES);
            if (taken) {
                sources.replace(List.of(item.profile()));
                say(name + ": imported.");
                item.differences().forEach(difference -> say("  " + difference));
                item.notices().forEach(notice -> say("  " + notice));
            } else {
                say(name + whyNot(item.effect()));
                exit = item.effect() == Effect.SAME ? exit : Exit.REJECTED;
            }
        }
        return exit;
    }

    private static String whyNot(Effect effect) {
        return switch (effect) {
            case NEW, REPLACES -> ": exists already and was left as it is; --replace changes it.";
            case SAME -> ": exists already, as it is in the file.";
            case TWICE -> ": is in the file twice; only the first counts.";
        };
    }

    private byte[] content(String file) throws IOException {
        if (file.equals("-")) {
            return terminal.input().readNBytes(LARGEST_FILE);
        }
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return in.readNBytes(LARGEST_FILE);
        }
    }

    private void say(String text) {
        terminal.messages().println(text);
    }
}

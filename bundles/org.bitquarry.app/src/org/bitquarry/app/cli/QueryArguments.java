package org.bitquarry.app.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bitquarry.workbench.core.export.RowFormat;

/**
 * The arguments of {@code query}.
 *
 * @param target what to connect to
 * @param format of the rows
 * @param planOnly print the requests and send none
 * @param allowed send changes without asking where the datasource's category wants a person to be asked
 * @param source where the SQL comes from
 * @param dataArea another folder than the person's for datasources, secrets and the demo
 */
record QueryArguments(
        Target target,
        RowFormat format,
        boolean planOnly,
        boolean allowed,
        ScriptSource source,
        Optional<Path> dataArea) {
    static final String USAGE = """
            usage: bitquarry query --datasource NAME | --url jdbc:bitquarry:… [OPTION…] ["SQL" | -f FILE]
              --datasource NAME  a datasource of this computer, such as demo
              --url URL          a connection string without secrets
              --format FORMAT    table (standard), csv, tsv, json, jsonl, markdown, html or sql
              --plan             prints the requests that the SQL would send, and sends none
              --yes              sends changes without asking, where the datasource's category asks; so does PROD
              -f FILE            reads the SQL from a file; without SQL and FILE it is read from standard input
              --data DIRECTORY   another data area than ~/.bitquarry/workspace
            Secrets come from secure storage, or from BITQUARRY_APITOKEN and BITQUARRY_ACCESSTOKEN in the environment.
            Exit code: 0 done, 1 a statement or a row was rejected, 2 no connection, 3 wrong usage, 130 stopped.""";

    /** What to connect to. */
    sealed interface Target {
        /**
         * A saved datasource.
         *
         * @param name as the person knows it
         */
        record Saved(String name) implements Target {}

        /**
         * A connection string.
         *
         * @param url with or without its prefix
         */
        record Url(String url) implements Target {}
    }

    static QueryArguments parse(List<String> arguments) throws UsageException {
        Options options = Options.read(
                arguments,
                List.of("--datasource", "--url", "--format", "-f", "--file", "--data"),
                List.of("--plan", "--yes"));
        return new QueryArguments(
                target(options),
                options.value("--format").isPresent()
                        ? format(options.value("--format").get())
                        : RowFormat.TABLE,
                options.isSet("--plan"),
                options.isSet("--yes"),
                source(options),
                dataArea(options));
    }

    private static Target target(Options options) throws UsageException {
        Optional<String> name = options.value("--datasource");
        Optional<String> url = options.value("--url");
        if (name.isPresent() == url.isPresent()) {
            throw new UsageException(
                    name.isPresent()
                            ? "--datasource and --url exclude each other."
                            : "Which datasource? Give --datasource NAME or --url jdbc:bitquarry:…");
        }
        return name.<Target>map(Target.Saved::new).orElseGet(() -> new Target.Url(url.orElseThrow()));
    }

    static RowFormat format(String name) throws UsageException {
        return RowFormat.named(name)
                .orElseThrow(() -> new UsageException("--format is "
                        + Arrays.stream(RowFormat.values())
                                .map(RowFormat::label)
                                .collect(Collectors.joining(", "))
                        + "; not " + name + "."));
    }

    private static ScriptSource source(Options options) throws UsageException {
        Optional<String> file = options.value("-f").or(() -> options.value("--file"));
        List<String> texts = options.rest();
        if (texts.size() > 1) {
            throw new UsageException("There are " + texts.size() + " texts; put quotes around the whole SQL.");
        }
        if (file.isPresent() && !texts.isEmpty()) {
            throw new UsageException("The SQL is either an argument or in a file, not both.");
        }
        if (!texts.isEmpty()) {
            return new ScriptSource.Argument(texts.getFirst());
        }
        return file.isEmpty() || file.get().equals("-")
                ? new ScriptSource.StandardInput()
                : new ScriptSource.SqlFile(path(file.get()));
    }

    static Optional<Path> dataArea(Options options) throws UsageException {
        Optional<String> given = options.value("--data");
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(path(given.get()).toAbsolutePath());
    }

    private static Path path(String name) throws UsageException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageException("Not the name of a file: " + name);
        }
    }
}

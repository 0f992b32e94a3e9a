package org.bitquarry.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of our bundles as the build left it: sources, compiled classes and manifest. */
record Bundle(String name, Path directory, JavaClasses classes) {
    private static final Path BUNDLES = Path.of("..", "..", "bundles");
    private static final Pattern PACKAGE_AND_DIRECTIVES = Pattern.compile("([\\w.]+)((;[^,\"]*(\"[^\"]*\")?)*)(,|$)");
    private static final List<Bundle> ALL = read();

    static List<Bundle> all() {
        return ALL;
    }

    private static List<Bundle> read() {
        try (Stream<Path> directories = Files.list(BUNDLES)) {
            return directories
                    .filter(Bundle::isBundle)
                    .map(directory -> new Bundle(
                            directory.getFileName().toString().replace("org.bitquarry.", ""),
                            directory,
                            new ClassFileImporter()
                                    .importPath(directory.resolve("target").resolve("classes"))))
                    .sorted((left, right) -> left.name().compareTo(right.name()))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The engine's parser is a jar that travels inside the engine: it has no manifest. */
    private static boolean isBundle(Path directory) {
        return Files.exists(directory.resolve("bnd.bnd"))
                || Files.exists(directory.resolve(Path.of("META-INF", "MANIFEST.MF")));
    }

    Set<String> packages() {
        return classes().stream().map(type -> type.getPackageName()).collect(Collectors.toSet());
    }

    /** Returns the names of the exported packages. */
    Set<String> exports() {
        String exported = manifest().getMainAttributes().getValue("Export-Package");
        return exported == null
                ? Set.of()
                : PACKAGE_AND_DIRECTIVES
                        .matcher(exported)
                        .results()
                        .map(match -> match.group(1))
                        .collect(Collectors.toSet());
    }

    List<Path> sources() {
        return JavaSources.below(directory.resolve("src"));
    }

    @Override
    public String toString() {
        return name;
    }

    private Manifest manifest() {
        Path written = directory.resolve(Path.of("META-INF", "MANIFEST.MF"));
        Path generated = directory.resolve(Path.of("target", "classes", "META-INF", "MANIFEST.MF"));
        try (InputStream in = Files.newInputStream(Files.exists(written) ? written : generated)) {
            return new Manifest(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

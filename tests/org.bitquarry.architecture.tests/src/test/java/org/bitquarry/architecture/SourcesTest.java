package org.bitquarry.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    private static final int LONGEST_FILE = 400;
    private static final Path THEME = Path.of("org", "bitquarry", "ui", "theme");
    private static final Pattern COLOUR =
            Pattern.compile("new (Color|RGB|RGBA)\\(|SWT\\.COLOR_|getSystemColor|\"#[0-9A-Fa-f]{6}\"");
    private static final Pattern REGISTRY = Pattern.compile(
            "https?://[^/\\s\"]*(maven|sonatype|nexus|artifactory|jfrog|npmjs|pypi|/p2/)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LATER = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");

    @Test
    void coloursComeFromTheThemeOnly() {
        assertThat(JavaSources.lines(sources().filter(file -> !inTheme(file)).toList(), COLOUR))
                .isEmpty();
    }

    @Test
    void noSourceNamesARegistry() {
        assertThat(JavaSources.lines(sources().toList(), REGISTRY)).isEmpty();
    }

    @Test
    void noSourcePromisesWorkForLater() {
        assertThat(JavaSources.lines(sources().toList(), LATER)).isEmpty();
    }

    @Test
    void noFileIsTooLong() {
        assertThat(JavaSources.longerThan(LONGEST_FILE, sources().toList())).isEmpty();
    }

    @Test
    void whatIsForbiddenIsFound(@TempDir Path directory) throws IOException {
        Path file = Files.write(
                directory.resolve("Sample.java"),
                List.of(
                        "Color red = new Color(255, 0, 0);",
                        "String host = \"https://repo.maven.example/x\";",
                        "// TO" + "DO finish",
                        "Colour text = theme.text();"));
        List<Path> files = JavaSources.below(directory);

        assertThat(JavaSources.lines(files, COLOUR)).containsExactly(file + ":1: Color red = new Color(255, 0, 0);");
        assertThat(JavaSources.lines(files, REGISTRY)).hasSize(1);
        assertThat(JavaSources.lines(files, LATER)).hasSize(1);
        assertThat(JavaSources.longerThan(3, files)).hasSize(1);
        assertThat(JavaSources.longerThan(4, files)).isEmpty();
    }

    private static Stream<Path> sources() {
        return Bundle.all().stream().flatMap(bundle -> bundle.sources().stream());
    }

    private static boolean inTheme(Path file) {
        return file.getParent().endsWith(THEME);
    }
}

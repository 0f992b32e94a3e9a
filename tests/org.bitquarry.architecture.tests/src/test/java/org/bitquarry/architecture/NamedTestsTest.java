package org.bitquarry.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every test that a page names is there. */
class NamedTestsTest {
    private static final Path ROOT = Path.of("..", "..");
    /** A class, a class and a method of it, or a method of the class that was named last. */
    private static final Pattern NAMED = Pattern.compile("`(?:([A-Z]\\w+Test)(?:\\.(\\w+))?|([a-z]+[A-Z]\\w+))`");

    @ParameterizedTest
    @ValueSource(strings = {"security.md", "window-tests.md"})
    void thePageNamesTestsThatAreThere(String page) throws IOException {
        Map<String, List<Path>> sources = sources();
        List<String> missing = new ArrayList<>();
        int found = 0;
        Matcher named = NAMED.matcher(Files.readString(ROOT.resolve("docs").resolve(page)));
        String last = "";
        while (named.find()) {
            last = named.group(1) == null ? last : named.group(1);
            String method = named.group(3) == null ? named.group(2) : named.group(3);
            boolean there = false;
            for (Path source : sources.getOrDefault(last, List.of())) {
                there |= method == null || Files.readString(source).contains("void " + method + "(");
            }
            if (!there) {
                missing.add(named.group());
            }
            found++;
        }
        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(25);
    }

    /** Several bundles may have a test of one name. */
    private static Map<String, List<Path>> sources() throws IOException {
        Map<String, List<Path>> sources = new HashMap<>();
        for (String folder : List.of("bundles", "tests")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                files.filter(file -> file.getFileName().toString().endsWith("Test.java"))
                        .forEach(file -> sources.computeIfAbsent(
                                        file.getFileName().toString().replace(".java", ""), name -> new ArrayList<>())
                                .add(file));
            }
        }
        return sources;
    }
}

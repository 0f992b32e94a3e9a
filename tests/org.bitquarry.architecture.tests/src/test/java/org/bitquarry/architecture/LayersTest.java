package org.bitquarry.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bitquarry.architecture.fixture.Leaky;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may use whom: the table of docs/architecture.md. */
class LayersTest {
    private static final List<String> EVERYONE = List.of("java..", "javax..", "org.jspecify.annotations..");
    private static final List<String> JSON = List.of("tools.jackson..", "com.fasterxml.jackson.annotation..");
    private static final Map<String, List<String>> MAY_USE = Map.of(
            "model",
            List.of(),
            "bitbucket",
            join(ours("model", "connections"), JSON, List.of("org.apache.hc..", "org.slf4j..")),
            "connections",
            join(ours("model"), JSON, List.of("org.slf4j..")),
            "engine",
            join(
                    ours("model"),
                    List.of("org.apache.calcite..", "com.google.common..", "org.codehaus..", "org.slf4j..")),
            "jdbc",
            ours("model", "connections", "bitbucket", "engine"),
            "emulator",
            join(JSON, List.of("com.sun.net.httpserver..", "org.slf4j..")),
            "workbench.core",
            join(
                    ours("model", "bitbucket", "connections", "engine", "emulator"),
                    JSON,
                    List.of(
                            "org.eclipse.core..",
                            "org.eclipse.equinox..",
                            "org.eclipse.osgi.service.datalocation..",
                            "org.osgi..",
                            "org.slf4j..")),
            "ui",
            join(
                    ours("model", "connections", "engine", "workbench.core"),
                    List.of(
                            "org.eclipse..",
                            "org.commonmark..",
                            "com.github.difflib..",
                            "org.osgi..",
                            "org.w3c.dom..",
                            "jakarta.inject..",
                            "org.slf4j..")),
            "app",
            join(
                    ours("model", "bitbucket", "connections", "engine", "emulator", "workbench.core", "ui"),
                    List.of("org.eclipse..", "org.osgi..", "org.slf4j..")));

    @Test
    void everyBundleHasItsRow() {
        assertThat(Bundle.all()).extracting(Bundle::name).containsExactlyInAnyOrderElementsOf(MAY_USE.keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aBundleUsesOnlyWhatItMay(Bundle bundle) {
        Rules.useOnly(join(EVERYONE, ours(bundle.name()), MAY_USE.getOrDefault(bundle.name(), List.of())))
                .check(bundle.classes());
    }

    @Test
    void aClassThatUsesMoreIsNoticed() {
        assertThatThrownBy(() ->
                        Rules.useOnly(List.of("java.lang..")).check(new ClassFileImporter().importClasses(Leaky.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("java.util.logging.Logger");
    }

    static List<Bundle> bundles() {
        return Bundle.all();
    }

    /** The packages of bundles of ours. No bundle's name is a package prefix of another's. */
    private static List<String> ours(String... bundles) {
        return Stream.of(bundles)
                .map(bundle -> "org.bitquarry." + bundle + "..")
                .toList();
    }

    @SafeVarargs
    private static List<String> join(List<String>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }
}

package org.bitquarry.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bitquarry.model.error.ProfileRejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileStoreTest {
    @TempDir
    Path root;

    private final ConnectionProfile acme = ConnectionProfile.named("acme")
            .withGroup("Work/Web")
            .withCategory(Optional.of(Category.PROD))
            .withReadOnly(true)
            .with(ConnectionProperties.WORKSPACE, "acme")
            .with(ConnectionProperties.USER, "ann@example.com");

    private Path folder() {
        return root.resolve("datasources");
    }

    private ProfileStore store() {
        return new ProfileStore(folder());
    }

    private void file(String name, String content) throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve(name), content);
    }

    private List<String> fileNames() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void anAbsentFolderHoldsNothing() {
        assertThat(store().list()).isEmpty();
        assertThat(store().problems()).isEmpty();
    }

    @Test
    void whatIsSavedIsReadByTheNextStart() throws IOException {
        store().save(acme);

        assertThat(store().list()).containsExactly(acme);
        assertThat(fileNames()).containsExactly("acme.json");
    }

    @Test
    void onlyTheOwnerCanReadAFile() throws IOException {
        assumeTrue(root.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        store().save(acme);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("acme.json"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
    }

    @Test
    void savingAgainReplacesTheFileWhateverTheCaseOfTheName() throws IOException {
        store().save(acme);
        store().save(acme.withName("ACME").withGroup("Other"));

        assertThat(store().list()).extracting(ConnectionProfile::group).containsExactly("Other");
        assertThat(fileNames()).hasSize(1);
    }

    @Test
    void profilesAreSortedByGroupAndName() {
        store().save(ConnectionProfile.named("b").withGroup("x"));
        store().save(ConnectionProfile.named("A").withGroup("x"));
        store().save(ConnectionProfile.named("c"));

        assertThat(store().list()).extracting(ConnectionProfile::name).containsExactly("c", "A", "b");
        assertThat(store().find(" a ")).isPresent();
        assertThat(store().find("d")).isEmpty();
    }

    @Test
    void keysOfANewerVersionSurviveASave() throws IOException {
        file("acme.json", """
                {"name": "acme", "icon": {"shape": "star"}, "properties": {"Workspace": "acme", "Proxy": "p:1", "Hosts": ["a"]}}
                """);

        store().save(store().find("acme").orElseThrow().withGroup("Work"));

        assertThat(Files.readString(folder().resolve("acme.json")))
                .contains("\"shape\" : \"star\"", "\"Proxy\" : \"p:1\"", "\"Hosts\"", "\"group\" : \"Work\"");
    }

    @Test
    void aFileOfANewerFormatIsLeftAlone() throws IOException {
        file("acme.json", "{\"format\": 2, \"name\": \"acme\"}");
        ProfileStore store = store();

        assertThat(store.list()).isEmpty();
        assertThat(store.problems()).singleElement().satisfies(problem -> assertThat(problem.sentence())
                .contains("newer version of Bitquarry"));
        assertThat(fileNames()).containsExactly("acme.json");
    }

    @Test
    void brokenFilesAreSetAsideAndReportedUntilMended() throws IOException {
        file("cut.json", "{\"name\": \"cut\",\n \"properties\": {");
        file("list.json", "[1, 2]");
        file("nameless.json", "{}");
        file("odd.json", "{\"name\": 7}");
        store().save(acme);

        assertThat(store().list()).containsExactly(acme);
        assertThat(fileNames())
                .containsExactly(
                        "acme.json", "cut.json.broken", "list.json.broken", "nameless.json.broken", "odd.json.broken");
        assertThat(store().problems())
                .extracting(ProfileProblem::sentence)
                .anySatisfy(sentence -> assertThat(sentence).contains("it is no JSON at line 2"))
                .anySatisfy(sentence -> assertThat(sentence).contains("it is no JSON object"))
                .anySatisfy(sentence -> assertThat(sentence).contains("it has no name"))
                .anySatisfy(sentence -> assertThat(sentence).contains("name is no text"));
    }

    @Test
    void aMendedFileIsSaidToBeWell() throws IOException {
        file("acme.json.broken", "{\"name\": \"acme\"}");

        assertThat(store().problems()).singleElement().satisfies(problem -> assertThat(problem.sentence())
                .contains("is well now"));
    }

    @Test
    void settingAsideNeverOverwrites() throws IOException {
        file("acme.json.broken", "first");
        file("acme.json", "second");

        store().list();

        assertThat(fileNames()).containsExactly("acme.json.2.broken", "acme.json.broken");
        assertThat(folder().resolve("acme.json.broken")).hasContent("first");
    }

    @Test
    void aSecretInAFileIsNotTakenOverAndGoesWithTheNextSave() throws IOException {
        file("acme.json", "{\"name\": \"acme\", \"APIToken\": \"s3cret\", \"properties\": {\"Password\": \"s3cret\"}}");
        ProfileStore store = store();

        assertThat(store.list()).extracting(ConnectionProfile::properties).allMatch(java.util.Map::isEmpty);
        assertThat(store.problems()).singleElement().satisfies(problem -> assertThat(problem.toString())
                .contains("Password", "revoke")
                .doesNotContain("s3cret"));

        store.save(store.find("acme").orElseThrow());
        assertThat(folder().resolve("acme.json")).content().doesNotContain("s3cret");
    }

    @Test
    void twoFilesOfOneNameAreReported() throws IOException {
        file("a.json", "{\"name\": \"acme\", \"group\": \"first\"}");
        file("b.json", "{\"name\": \"Acme\", \"group\": \"second\"}");
        ProfileStore store = store();

        assertThat(store.list()).extracting(ConnectionProfile::group).containsExactly("first");
        assertThat(store.problems()).singleElement().satisfies(problem -> assertThat(problem.file())
                .hasFileName("b.json"));
    }

    @Test
    void aSymbolicLinkIsNotFollowed() throws IOException {
        Files.writeString(root.resolve("elsewhere.json"), "{\"name\": \"acme\"}");
        Files.createDirectories(folder());
        Files.createSymbolicLink(folder().resolve("acme.json"), root.resolve("elsewhere.json"));
        ProfileStore store = store();

        assertThat(store.list()).isEmpty();
        assertThat(store.problems()).singleElement().satisfies(problem -> assertThat(problem.sentence())
                .contains("no regular file"));
        store.save(acme);
        assertThat(root.resolve("elsewhere.json")).hasContent("{\"name\": \"acme\"}");
        assertThat(store.list()).containsExactly(acme);
    }

    @Test
    void aFileOfAnotherNameIsNotOverwritten() throws IOException {
        file("acme.json", "{\"name\": \"renamed by hand\"}");

        store().save(acme);

        assertThat(store().list()).extracting(ConnectionProfile::name).containsExactly("renamed by hand", "acme");
    }

    @Test
    void hugeFilesAreNotRead() throws IOException {
        file("acme.json", "{\"name\": \"" + "x".repeat(1 << 20) + "\"}");

        assertThat(store().list()).isEmpty();
        assertThat(store().problems()).singleElement().satisfies(problem -> assertThat(problem.sentence())
                .contains("larger than a megabyte"));
    }

    @Test
    void deeplyNestedJsonIsSetAside() throws IOException {
        file("acme.json", "{\"x\":" + "[".repeat(100_000));

        assertThat(store().list()).isEmpty();
        assertThat(fileNames()).containsExactly("acme.json.broken");
    }

    @Test
    void renamingKeepsUnknownKeysAndLeavesOneFile() throws IOException {
        file("acme.json", "{\"name\": \"acme\", \"icon\": \"star\"}");

        store().rename("acme", store().find("acme").orElseThrow().withName("Beta"));

        assertThat(fileNames()).containsExactly("beta.json");
        assertThat(folder().resolve("beta.json")).content().contains("star");
    }

    @Test
    void renamingDoesNotSwallowAnotherDatasource() {
        store().save(acme);
        store().save(ConnectionProfile.named("beta"));

        assertThatThrownBy(() -> store().rename("acme", acme.withName("Beta")))
                .isInstanceOf(ProfileRejectedException.class)
                .hasMessageContaining("exists already");
        assertThat(store().list()).hasSize(2);
    }

    @Test
    void renamingToAnotherCaseOrOfAnUnknownOneSaves() {
        store().save(acme);

        store().rename("acme", acme.withName("Acme"));
        store().rename("unknown", ConnectionProfile.named("beta"));

        assertThat(store().list()).extracting(ConnectionProfile::name).containsExactlyInAnyOrder("Acme", "beta");
    }

    @Test
    void removingForgetsTheFile() throws IOException {
        store().save(acme);

        store().remove("ACME");
        store().remove("unknown");

        assertThat(fileNames()).isEmpty();
    }

    @Test
    void anEmptiedFolderIsNotNew() {
        ProfileStore store = store();
        assertThat(store.isNew()).isTrue();

        store.save(acme);
        store.remove("acme");

        assertThat(store.isNew()).isFalse();
    }

    @Test
    void twoInstancesSeeEachOthersWork() {
        ProfileStore first = store();
        ProfileStore second = store();
        first.save(acme);
        second.save(acme.withGroup("changed by the second"));
        second.save(ConnectionProfile.named("beta"));

        assertThat(first.list()).extracting(ConnectionProfile::name).containsExactlyInAnyOrder("acme", "beta");
        assertThat(first.find("acme").orElseThrow().group()).isEqualTo("changed by the second");
    }

    @Test
    void leftoversOfAKilledWriterAreSweptUpAndThoseOfALivingOneAreNot() throws IOException {
        long living = ProcessHandle.current().pid();
        file("." + Integer.MAX_VALUE + "-1.tmp", "half");
        file("." + living + "-1.tmp", "half");

        store().save(acme);

        assertThat(fileNames()).containsExactly("." + living + "-1.tmp", "acme.json");
    }

    @Test
    void aFolderThatCannotBeWrittenIsExplainedAndTheProfileIsNamed() throws IOException {
        Files.writeString(root.resolve("datasources"), "a file where the folder should be");

        assertThatThrownBy(() -> store().save(acme))
                .isInstanceOf(ProfileRejectedException.class)
                .hasMessageContaining("Save the datasource acme");
    }

    @Test
    void aProfileWithoutNameIsNotSaved() {
        assertThatThrownBy(() -> store().save(ConnectionProfile.named(" ")))
                .isInstanceOf(ProfileRejectedException.class);
    }
}

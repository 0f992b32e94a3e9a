package org.bitquarry.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.bitquarry.model.error.ProfileRejectedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CategoryStoreTest {
    private static final Category LIVE = new Category("LIVE");

    @TempDir
    Path root;

    private CategoryStore store() {
        return new CategoryStore(root.resolve("categories"));
    }

    private Path file() {
        return root.resolve("categories/categories.json");
    }

    private void write(String json) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), json);
    }

    private CategoryRules of(Category category) {
        return CategoryRules.in(store().read().rules(), category).orElseThrow();
    }

    @Test
    void withoutAFileTheStandardHolds() {
        assertThat(store().read().rules()).isEqualTo(CategoryRules.standard());
        assertThat(of(Category.PROD).confirmsCommits()).isTrue();
        assertThat(of(Category.PROD).typesForIrreversible()).isTrue();
        assertThat(of(Category.DEV).confirmsCommits()).isFalse();
        assertThat(file()).doesNotExist();
    }

    @Test
    void whatIsChangedIsReadByTheNextStart() {
        CategoryRules live = CategoryRules.of(LIVE)
                .withColour(CategoryColour.PINK)
                .withConfirmsCommits(true)
                .withRequestCap(Optional.of(50));
        CategoryRules prod = CategoryRules.of(Category.PROD).withConfirmsCommits(false);
        store().put(live);
        store().put(prod);

        assertThat(store().read().rules()).hasSize(5).startsWith(prod).endsWith(live);
    }

    @Test
    void removingAStandardOneBringsItBackAsItWas() {
        store().put(CategoryRules.of(LIVE));
        store().put(CategoryRules.of(Category.PROD).withConfirmsCommits(false));

        store().remove(new Category("prod"));
        store().remove(LIVE);

        assertThat(store().read().rules()).isEqualTo(CategoryRules.standard());
    }

    @Test
    void whatThisVersionDoesNotKnowStays() throws IOException {
        write("""
                {"format": 1, "sounds": {"bell": true}, "categories": [
                  {"label": "LIVE", "colour": "orange", "icon": "star"}, {"label": "QA", "colour": "grey", "by": "Ann"}]}""");
        assertThat(of(LIVE).colour()).isEqualTo(CategoryColour.BLUE);

        store().put(of(Category.QA).withRequestCap(Optional.of(9)));

        assertThat(Files.readString(file()))
                .contains("\"bell\" : true", "\"icon\" : \"star\"", "\"orange\"", "\"by\" : \"Ann\"", "\"grey\"");
        assertThat(of(Category.QA).requestCap()).contains(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"categories\": {}}",
                "{\"categories\": [{}]}",
                "{\"categories\": [{\"label\": \"a\\nb\"}]}",
                "{\"categories\": [{\"label\": \"PROD\", \"confirmCommits\": \"no\"}]}",
                "{\"categories\": [{\"label\": \"PROD\", \"requestCap\": 0}]}",
                "{\"categories\": [{\"label\": \"PROD\", \"requestCap\": \"many\"}]}",
                "{\"categories\": [{\"label\": \"A\"}, {\"label\": \"a\"}]}"
            })
    void aBrokenFileIsSetAsideAndTheStandardHolds(String json) throws IOException {
        write(json);

        CategoryStore.Contents contents = store().read();

        assertThat(contents.rules()).isEqualTo(CategoryRules.standard());
        assertThat(contents.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).hasContent(json);
            assertThat(problem.sentence()).contains("set aside", "Mend it");
        });
        assertThat(file()).doesNotExist();
    }

    @Test
    void theFileOfANewerVersionIsLeftAlone() throws IOException {
        String newer = "{\"format\": 2, \"categories\": []}";
        write(newer);

        assertThat(store().read().problems()).singleElement().satisfies(problem -> assertThat(problem.sentence())
                .contains("newer version"));
        assertThatThrownBy(() -> store().put(CategoryRules.of(LIVE))).isInstanceOf(ProfileRejectedException.class);
        assertThat(file()).hasContent(newer);
    }

    @Test
    void twoInstancesKeepWhatTheOtherOneChanged() {
        List<CompletableFuture<Void>> writers = IntStream.range(0, 2)
                .mapToObj(instance -> CompletableFuture.runAsync(() -> IntStream.range(0, 40)
                        .forEach(n -> store().put(CategoryRules.of(new Category("c" + instance + "-" + n))))))
                .toList();
        writers.forEach(CompletableFuture::join);

        assertThat(store().read().rules()).hasSize(4 + 80);
    }
}

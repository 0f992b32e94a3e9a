package org.bitquarry.workbench.core.datasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bitquarry.connections.Category;
import org.bitquarry.connections.CategoryRules;
import org.bitquarry.connections.CategoryStore;
import org.bitquarry.connections.ConnectionProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CategoryBookTest {
    private static final Category LIVE = new Category("LIVE");

    @TempDir
    Path folder;

    private CategoryBook book() {
        return new CategoryBook(new CategoryStore(folder));
    }

    @Test
    void beforeAnythingIsReadTheStandardHolds() {
        book().put(CategoryRules.of(Category.PROD).withConfirmsCommits(false));

        assertThat(book().of(Category.PROD).confirmsCommits()).isTrue();
        assertThat(folder.resolve("categories.json")).exists();
    }

    @Test
    void anotherInstanceSeesAChangeWhenItReadsAnew() {
        CategoryBook mine = book();
        CategoryBook other = book();
        List<String> told = new ArrayList<>();
        other.onChange(() -> told.add("changed"));
        mine.put(CategoryRules.of(LIVE).withConfirmsCommits(true));

        other.refresh();
        other.refresh();

        assertThat(told).hasSize(1);
        assertThat(other.of(ConnectionProfile.named("x").withCategory(Optional.of(LIVE)))
                        .orElseThrow()
                        .confirmsCommits())
                .isTrue();
        assertThat(other.of(ConnectionProfile.named("x"))).isEmpty();
    }

    @Test
    void aLabelThatNobodyDefinedIsPlain() {
        assertThat(book().of(LIVE)).isEqualTo(CategoryRules.of(LIVE));
        assertThat(CategoryRules.of(LIVE).confirmsCommits()).isFalse();
    }
}

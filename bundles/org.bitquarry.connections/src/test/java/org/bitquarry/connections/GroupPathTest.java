package org.bitquarry.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroupPathTest {
    private static final GroupPath WEB = GroupPath.of("Work/Web");

    @Test
    void aTextIsReadLevelByLevel() {
        assertThat(GroupPath.of(" Work / Web ")).isEqualTo(WEB);
        assertThat(GroupPath.of("/Work//Web/")).isEqualTo(WEB);
        assertThat(GroupPath.of("a\tb\nc").levels()).containsExactly("a b c");
        assertThat(GroupPath.of(" / ")).isEqualTo(GroupPath.TOP);
        assertThat(WEB.text()).isEqualTo("Work/Web");
    }

    @Test
    void aPersonHearsOfAGroupWithoutAName() {
        assertThat(List.of("a//b", "a/ /b", "//b", "a//")).allSatisfy(text -> assertThat(GroupPath.problem(text))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("between two slashes")));
        assertThat(List.of("", "a", "a/b", "/a/b/"))
                .allSatisfy(text -> assertThat(GroupPath.problem(text)).isEmpty());
    }

    @Test
    void oddNamesAreNamesLikeAnyOther() {
        for (String name : List.of("..", "\\", "%2F", "C:", "名前", "<b>&amp;", "group:x")) {
            assertThat(GroupPath.of(name).levels()).containsExactly(name);
            assertThat(GroupPath.of(WEB.child(name).text())).isEqualTo(WEB.child(name));
        }
        assertThatThrownBy(() -> new GroupPath(List.of("a/b"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGroupHoldsItselfAndWhatLiesBelow() {
        GroupPath work = GroupPath.of("Work");
        assertThat(WEB.isIn(work)).isTrue();
        assertThat(WEB.isIn(WEB)).isTrue();
        assertThat(WEB.isIn(GroupPath.TOP)).isTrue();
        assertThat(work.isIn(WEB)).isFalse();
        assertThat(GroupPath.of("Workshop").isIn(work)).isFalse();
    }

    @Test
    void whatLiesInAGroupMovesWithIt() {
        GroupPath deep = GroupPath.of("Work/Web/Old");
        assertThat(deep.moved(WEB, GroupPath.of("Archive/Web")).text()).isEqualTo("Archive/Web/Old");
        assertThat(deep.moved(WEB, GroupPath.TOP).text()).isEqualTo("Old");
        assertThat(deep.parent()).contains(WEB);
        assertThat(GroupPath.TOP.parent()).isEmpty();
    }
}

package org.bitquarry.workbench.core.datasource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.connections.GroupPath;
import org.bitquarry.connections.ProfileStore;
import org.bitquarry.connections.SessionCredentials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupsTest {
    private static final GroupPath WORK = GroupPath.of("Work");
    private static final GroupPath WEB = GroupPath.of("Work/Web");

    @TempDir
    Path folder;

    private DataSources dataSources = null;
    private Groups groups = null;

    @BeforeEach
    void open() {
        dataSources = new DataSources(
                new ProfileStore(folder.resolve("datasources")),
                new SessionCredentials(),
                (profile, secrets) -> new FakeConnector("none"));
        groups = new Groups(dataSources);
        dataSources.profiles();
        Stream.of("a:Work/Web", "b:Work/Web/Old", "c:Work", "d:")
                .map(text -> text.split(":", 2))
                .forEach(parts ->
                        dataSources.save(ConnectionProfile.named(parts[0]).withGroup(parts[1])));
        dataSources.remove("demo");
    }

    private String groupOf(String name) {
        return profile(name).group();
    }

    private ConnectionProfile profile(String name) {
        return dataSources.profile(name).orElseThrow();
    }

    private List<String> all() {
        return groups.all().stream().map(GroupPath::text).toList();
    }

    @Test
    void groupsAreThoseOfTheDatasourcesAndWhatHoldsThem() {
        assertThat(all()).containsExactly("Work", "Work/Web", "Work/Web/Old");
        assertThat(groups.in(WEB)).extracting(ConnectionProfile::name).containsExactly("a", "b");
    }

    @Test
    void anEmptyGroupLivesAsLongAsTheProcess() {
        groups.make(GroupPath.of("New/Deep"));

        assertThat(all()).contains("New", "New/Deep");
        assertThat(new Groups(dataSources).all()).doesNotContain(GroupPath.of("New"));
    }

    @Test
    void aDatasourceMovesAndWhatItLeavesStaysEmpty() {
        groups.move(List.of(profile("b"), profile("d")), List.of(), WORK);

        assertThat(List.of(groupOf("b"), groupOf("d"))).containsOnly("Work");
        assertThat(all()).contains("Work/Web/Old");

        groups.move(dataSources.profiles(), List.of(), GroupPath.TOP);
        assertThat(dataSources.profiles()).allMatch(profile -> profile.path().isTop());
        assertThat(all()).containsExactly("Work", "Work/Web", "Work/Web/Old");
    }

    @Test
    void aGroupMovesWithAllThatIsInIt() {
        groups.make(WEB.child("Empty"));

        groups.move(List.of(profile("a")), List.of(WEB), GroupPath.TOP);

        assertThat(groupOf("a")).isEqualTo("Web");
        assertThat(groupOf("b")).isEqualTo("Web/Old");
        assertThat(all()).contains("Web/Empty").doesNotContain("Work/Web", "Work/Web/Empty");
    }

    @Test
    void aGroupMovesNeitherIntoItselfNorToWhereItIs() {
        assertThat(groups.canMove(List.of(WORK), WEB)).isFalse();
        assertThat(groups.canMove(List.of(WORK), WORK)).isFalse();
        assertThat(groups.canMove(List.of(WEB), WORK)).isFalse();
        assertThat(groups.canMove(List.of(WEB), GroupPath.TOP)).isTrue();
        assertThatThrownBy(() -> groups.move(List.of(), List.of(WORK), WEB))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(groupOf("a")).isEqualTo("Work/Web");
    }

    @Test
    void renamingKeepsTheConnectionsOfWhatIsInIt() {
        dataSources.connect(profile("a"), Contexts.any());

        groups.rename(WEB, "Net/Site");

        assertThat(groupOf("a")).isEqualTo("Work/Net/Site");
        assertThat(groupOf("b")).isEqualTo("Work/Net/Site/Old");
        assertThat(all()).doesNotContain("Work/Web");
        assertThat(dataSources.connected("a").orElseThrow().profile().group()).isEqualTo("Work/Net/Site");
    }

    @Test
    void aRemovedGroupLeavesItsDatasourcesWhereItWas() {
        groups.dissolve(WEB);

        assertThat(groupOf("a")).isEqualTo("Work");
        assertThat(groupOf("b")).isEqualTo("Work/Old");
        assertThat(all()).containsExactly("Work", "Work/Old");
        assertThat(dataSources.profiles()).hasSize(4);
    }

    @Test
    void namesAreCheckedBeforeAGroupIsMade() {
        assertThat(groups.problem(WORK, " / ")).contains("Name is missing.");
        assertThat(groups.problem(WORK, "a//b").orElseThrow()).contains("between two slashes");
        assertThat(groups.problem(WORK, "web")).contains("There is a group Work/Web already.");
        assertThat(groups.problem(GroupPath.TOP, "Web")).isEmpty();
        assertThat(groups.problem(GroupPath.TOP, "..")).isEmpty();
    }
}

package org.bitquarry.workbench.core.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.bitquarry.bitbucket.BitbucketTables;
import org.bitquarry.model.table.Relations;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class DiagramTest {
    private static final Relations RELATIONS = new Relations(BitbucketTables::of);
    private static final DiagramLayout LAYOUT = new DiagramLayout(text -> 7 * text.length(), 20);

    private static TableDefinition table(SchemaKind kind, String name) {
        return BitbucketTables.of(kind).stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Diagram of(SchemaKind kind, String name) {
        return LAYOUT.of(table(kind, name), RELATIONS);
    }

    private static List<TableDefinition> all() {
        return Stream.of(SchemaKind.values())
                .flatMap(kind -> BitbucketTables.of(kind).stream())
                .toList();
    }

    @Test
    void parentsStandLeftAndChildrenRightOfTheTable() {
        Diagram diagram = of(SchemaKind.REPOSITORY, "PullRequests");

        assertThat(diagram.centre().title()).isEqualTo("PullRequests");
        assertThat(diagram.side(Diagram.Side.PARENT))
                .extracting(Diagram.Box::title)
                .contains("Information.Users");
        assertThat(diagram.side(Diagram.Side.CHILD))
                .extracting(Diagram.Box::title)
                .contains("PullRequestComments");
        assertThat(diagram.side(Diagram.Side.PARENT))
                .allMatch(box -> box.x() + box.width() < diagram.centre().x());
        assertThat(diagram.side(Diagram.Side.CHILD))
                .allMatch(
                        box -> box.x() > diagram.centre().x() + diagram.centre().width());
    }

    @Test
    void noTwoBoxesOverlapAndAllIsWithinThePicture() {
        assertThat(all()).allSatisfy(table -> {
            Diagram diagram = LAYOUT.of(table, RELATIONS);
            assertThat(diagram.boxes())
                    .allMatch(box -> box.x() >= 0
                            && box.y() >= 0
                            && box.x() + box.width() <= diagram.width()
                            && box.y() + box.height() <= diagram.height());
            for (Diagram.Box one : diagram.boxes()) {
                assertThat(diagram.boxes())
                        .filteredOn(other -> other != one)
                        .noneMatch(other -> other.contains(one.x(), one.y())
                                || other.contains(one.x() + one.width() - 1, one.y() + one.height() - 1));
            }
        });
    }

    @Test
    void everyEdgeBeginsAndEndsAtItsColumn() {
        Diagram diagram = of(SchemaKind.REPOSITORY, "PullRequestComments");

        assertThat(diagram.edges()).isNotEmpty().allSatisfy(edge -> {
            assertThat(diagram.boxes())
                    .anyMatch(box -> box.table().equals(edge.relation().child())
                            && box.lines().stream()
                                    .anyMatch(line -> line.y() == edge.fromY()
                                            && line.column()
                                                    .equals(edge.relation()
                                                            .column()
                                                            .name())));
            assertThat(edge.isNear(edge.middle(), (edge.fromY() + edge.toY()) / 2, 2))
                    .isTrue();
            assertThat(edge.isNear(edge.middle() + 40, -500, 2)).isFalse();
        });
    }

    @Test
    void arrowsGoFromBoxToBox() {
        Diagram diagram = of(SchemaKind.REPOSITORY, "PullRequests");
        Diagram.Box centre = diagram.centre();

        Diagram.Box child = diagram.next(centre, 1, 0);
        assertThat(child.side()).isEqualTo(Diagram.Side.CHILD);
        assertThat(diagram.next(child, 0, 1)).isNotEqualTo(child);
        assertThat(diagram.next(child, 1, 0).side()).isEqualTo(Diagram.Side.CHILD);
        assertThat(diagram.next(child, -1, 0)).isEqualTo(centre);
        assertThat(diagram.at(centre.x() + 1, centre.y() + 1)).contains(centre);
        assertThat(diagram.at(-1, -1)).isEmpty();
    }

    @Test
    void aTableWithoutRelationsStandsAlone() {
        TableDefinition alone = all().stream()
                .filter(table -> RELATIONS.parents(table).isEmpty()
                        && RELATIONS.children(table).isEmpty())
                .findFirst()
                .orElseThrow();
        Diagram diagram = LAYOUT.of(alone, RELATIONS);

        assertThat(diagram.boxes()).hasSize(1);
        assertThat(diagram.words()).isEqualTo(alone.name() + " points at nothing; at it point nothing.");
        assertThat(diagram.next(diagram.centre(), 1, 0)).isEqualTo(diagram.centre());
    }

    @Test
    void theDrawingIsXmlAndLinksAreEscaped() throws ParserConfigurationException, IOException, SAXException {
        TableDefinition users = table(SchemaKind.INFORMATION, "Users");
        String svg = DiagramSvg.of(
                DiagramSvg.layout().of(table(SchemaKind.REPOSITORY, "PullRequests"), RELATIONS),
                Map.of(users, "users.html?a&b\"<"));

        assertThat(svg).contains("users.html?a&amp;b&quot;&lt;").contains("prefers-color-scheme: dark");
        assertThat(svg)
                .as("keys are drawn, and the drawing brings its ground")
                .contains("<path class=\"k\"", "<rect class=\"g\"")
                .doesNotContain("⚿");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)))
                        .getDocumentElement()
                        .getNodeName())
                .isEqualTo("svg");
        assertThat(svg)
                .isEqualTo(DiagramSvg.of(
                        DiagramSvg.layout().of(table(SchemaKind.REPOSITORY, "PullRequests"), RELATIONS),
                        Map.of(users, "users.html?a&b\"<")));
    }

    @Test
    void everyTableHasFactsAboutItsRequests() {
        assertThat(all()).allSatisfy(table -> assertThat(RequestFacts.of(table))
                .extracting(RequestFacts.Section::title)
                .startsWith("Requests and scopes", "Pages", "Conditions that are sent", "Orders that are sent"));
        assertThat(RequestFacts.of(table(SchemaKind.REPOSITORY, "PullRequestComments"))
                        .toString())
                .contains("Without `PullRequestId = …` every parent's list is read");
    }
}

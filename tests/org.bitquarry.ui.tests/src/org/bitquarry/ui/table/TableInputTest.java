package org.bitquarry.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bitquarry.ui.grid.SourceView;
import org.bitquarry.workbench.core.edit.EditTarget;
import org.eclipse.ui.XMLMemento;
import org.junit.jupiter.api.Test;

class TableInputTest {
    private final TableInput input = new TableInput(new EditTarget("acme ünï", "we\"b", "PullRequests"));

    @Test
    void theStatementSaysWhatTheSourceShallDo() {
        SourceView view = new SourceView(
                List.of("\"State\" = 'OPEN'", "\"Id\" > 7"), Optional.of(new SourceView.Order("Id", true)));

        assertThat(input.sql(view))
                .isEqualTo("SELECT * FROM \"we\"\"b\".\"PullRequests\" WHERE \"State\" = 'OPEN' AND \"Id\" > 7"
                        + " ORDER BY \"Id\" DESC");
    }

    @Test
    void survivesARestartByItsNames() {
        XMLMemento memento = XMLMemento.createWriteRoot("input");
        input.saveState(memento);

        assertThat(TableInput.from(memento)).contains(input);
        assertThat(new TableInputFactory().createElement(memento)).isEqualTo(input);
        assertThat(TableInput.from(XMLMemento.createWriteRoot("input"))).isEmpty();
    }

    @Test
    void namesAreQuotedInItsStatements() {
        assertThat(input.sql(SourceView.ALL)).isEqualTo("SELECT * FROM \"we\"\"b\".\"PullRequests\"");
        assertThat(input.countSql()).isEqualTo("SELECT COUNT(*) FROM \"we\"\"b\".\"PullRequests\"");
    }

    @Test
    void aConditionOfItsOwnHoldsBesideWhatIsFiltered() {
        TableInput some = new TableInput(new EditTarget("acme", "web", "Comments"), "\"PullRequestId\" = 27");
        SourceView view = new SourceView(List.of("\"Id\" > 7"), Optional.empty());

        assertThat(some.sql(view))
                .isEqualTo("SELECT * FROM \"web\".\"Comments\" WHERE \"PullRequestId\" = 27 AND \"Id\" > 7");
        assertThat(some.countSql()).endsWith(" WHERE \"PullRequestId\" = 27");
        assertThat(some.getName()).isEqualTo("web.Comments (PullRequestId = 27)");
        XMLMemento memento = XMLMemento.createWriteRoot("input");
        some.saveState(memento);
        assertThat(TableInput.from(memento)).contains(some);
    }
}

package org.bitquarry.workbench.core.datasource;

import java.util.List;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.model.table.Schema;
import org.bitquarry.workbench.core.log.HttpLog;
import org.bitquarry.workbench.core.work.AttemptJob;

/** Looks for schemas that are not listed yet. Its requests are in the HTTP log. */
public final class SchemaSearchJob extends AttemptJob<SchemaSearchOutcome> {
    private final Search search;

    /** How it looks; blocks. */
    @FunctionalInterface
    private interface Search {
        List<Schema> find(RequestContext context);
    }

    private SchemaSearchJob(DataSource dataSource, String title, Search search, HttpLog log) {
        super(title + " in " + dataSource.name(), log.beginOnFirst(dataSource.name(), title));
        this.search = search;
    }

    /** Makes a job that looks for names that hold a text; schedule it once. */
    public static SchemaSearchJob holding(DataSource dataSource, String part, HttpLog log) {
        return new SchemaSearchJob(
                dataSource,
                "Search for “" + part + "”",
                context -> dataSource.catalog().search(part, context),
                log);
    }

    /** Makes a job that looks for one schema; schedule it once. */
    public static SchemaSearchJob named(DataSource dataSource, String name, HttpLog log) {
        return new SchemaSearchJob(
                dataSource,
                "Look for " + name,
                context -> dataSource.catalog().schema(name, context).stream().toList(),
                log);
    }

    @Override
    protected SchemaSearchOutcome attempt(RequestContext asked) {
        return new SchemaSearchOutcome.Found(search.find(asked));
    }

    @Override
    protected SchemaSearchOutcome failed(Problem problem) {
        return new SchemaSearchOutcome.Failed(problem);
    }

    @Override
    protected SchemaSearchOutcome stopped() {
        return new SchemaSearchOutcome.Stopped();
    }
}

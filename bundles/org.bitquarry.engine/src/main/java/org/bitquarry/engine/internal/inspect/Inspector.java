package org.bitquarry.engine.internal.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bitquarry.engine.SqlFinding;
import org.bitquarry.engine.SqlSession;
import org.bitquarry.engine.StatementText;
import org.bitquarry.engine.internal.completion.Completer;
import org.bitquarry.engine.internal.sql.SqlCompiler;
import org.bitquarry.engine.internal.text.Script;
import org.bitquarry.model.Catalog;
import org.bitquarry.model.exchange.CancellationToken;
import org.bitquarry.model.table.Schema;

/** Finds what is wrong with a script by what the catalogue remembers; statements that stay the same are not read again. Thread-safe. */
public final class Inspector {
    private static final int REMEMBERED = 500;
    private static final float LOAD = 0.75f;

    private final Catalog catalog;
    private final Supplier<SqlCompiler> compiler;
    private final Fixes fixes;
    private final Map<Key, List<SqlFinding>> known = new LinkedHashMap<>(REMEMBERED, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<SqlFinding>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /**
     * What the findings of a statement depend on.
     *
     * @param sql its text
     * @param defaultSchema where its tables are looked for
     * @param schemas that were known
     */
    private record Key(String sql, Optional<String> defaultSchema, List<Schema> schemas) {}

    /**
     * Inspects against a catalogue.
     *
     * @param compiler is made when the first statement is read
     */
    public Inspector(Catalog catalog, Completer completer, Supplier<SqlCompiler> compiler) {
        this.catalog = catalog;
        this.compiler = compiler;
        fixes = new Fixes(catalog, completer);
    }

    /**
     * Returns what is wrong with a script, in the order of the text.
     *
     * @throws org.bitquarry.model.error.CancelledException when the token says so between two statements
     */
    public List<SqlFinding> inspect(String script, SqlSession session, CancellationToken cancellation) {
        List<SqlFinding> findings = new ArrayList<>();
        Script read = Script.of(script);
        for (StatementText statement : read.statements()) {
            cancellation.check("Checking the text");
            of(statement.text(), session).stream()
                    .map(finding -> finding.later(statement.offset()))
                    .forEach(findings::add);
        }
        OpenEnd.in(read).ifPresent(findings::add);
        return findings;
    }

    private List<SqlFinding> of(String statement, SqlSession session) {
        Key key = new Key(statement, session.defaultSchema(), catalog.knownSchemas());
        synchronized (known) {
            List<SqlFinding> found = known.get(key);
            if (found != null) {
                return found;
            }
        }
        List<SqlFinding> found = Stream.concat(
                        new Faults(compiler.get(), fixes, statement, session).all().stream(),
                        WholeTables.in(statement).stream())
                .sorted((one, other) -> Integer.compare(one.offset(), other.offset()))
                .toList();
        synchronized (known) {
            known.put(key, found);
        }
        return found;
    }
}

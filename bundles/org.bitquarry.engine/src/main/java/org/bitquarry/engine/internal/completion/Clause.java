package org.bitquarry.engine.internal.completion;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The part of a statement in which the caret is. */
enum Clause {
    NONE,
    EXPLAIN,
    WITH,
    SELECT,
    FROM,
    ON,
    WHERE,
    GROUP_BY,
    HAVING,
    ORDER_BY,
    LIMIT,
    VALUES,
    INSERT,
    INTO,
    UPDATE,
    SET,
    DELETE,
    SET_OPERATION,
    CALL;

    private static final Map<String, Clause> WORDS = Map.ofEntries(
            Map.entry("EXPLAIN", EXPLAIN),
            Map.entry("WITH", WITH),
            Map.entry("SELECT", SELECT),
            Map.entry("FROM", FROM),
            Map.entry("JOIN", FROM),
            Map.entry("USING", FROM),
            Map.entry("ON", ON),
            Map.entry("WHERE", WHERE),
            Map.entry("GROUP", GROUP_BY),
            Map.entry("PARTITION", GROUP_BY),
            Map.entry("HAVING", HAVING),
            Map.entry("QUALIFY", HAVING),
            Map.entry("ORDER", ORDER_BY),
            Map.entry("LIMIT", LIMIT),
            Map.entry("OFFSET", LIMIT),
            Map.entry("FETCH", LIMIT),
            Map.entry("VALUES", VALUES),
            Map.entry("INSERT", INSERT),
            Map.entry("UPSERT", INSERT),
            Map.entry("MERGE", INSERT),
            Map.entry("INTO", INTO),
            Map.entry("UPDATE", UPDATE),
            Map.entry("SET", SET),
            Map.entry("DELETE", DELETE),
            Map.entry("UNION", SET_OPERATION),
            Map.entry("EXCEPT", SET_OPERATION),
            Map.entry("INTERSECT", SET_OPERATION),
            Map.entry("MINUS", SET_OPERATION),
            Map.entry("EXEC", CALL),
            Map.entry("EXECUTE", CALL),
            Map.entry("CALL", CALL));

    private static final Set<Clause> VERBS = Set.of(SELECT, UPDATE, DELETE, INSERT);

    /** Returns the clause that the last of these nodes belongs to. */
    static Clause of(List<Node> before) {
        int begin = begin(before);
        return begin < 0 ? NONE : WORDS.get(((Node.Leaf) before.get(begin)).text());
    }

    /** Returns what the branch does: SELECT, UPDATE, DELETE or INSERT; NONE when it doesn't say yet. */
    static Clause verb(List<Node> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            Clause clause = beginsAt(before, i);
            if (VERBS.contains(clause)) {
                return clause;
            }
        }
        return NONE;
    }

    /** Returns the nodes behind the word that begins the clause. */
    static List<Node> tail(List<Node> before) {
        return before.subList(begin(before) + 1, before.size());
    }

    private static int begin(List<Node> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            if (beginsAt(before, i) != NONE) {
                return i;
            }
        }
        return -1;
    }

    private static Clause beginsAt(List<Node> nodes, int index) {
        Node node = nodes.get(index);
        boolean isDistinctFrom =
                node.is("FROM") && index > 0 && nodes.get(index - 1).is("DISTINCT");
        boolean explained = node.is("FOR") && index > 0 && nodes.get(index - 1).is("REQUESTS", "PLAN");
        if (isDistinctFrom || explained || !(node instanceof Node.Leaf leaf) || !node.is(leaf.text())) {
            return NONE;
        }
        return WORDS.getOrDefault(leaf.text(), NONE);
    }
}

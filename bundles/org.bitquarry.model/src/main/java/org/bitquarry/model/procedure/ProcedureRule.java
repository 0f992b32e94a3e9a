package org.bitquarry.model.procedure;

import java.util.Map;

/** How the API does a procedure. Paths have variables as in a table's list; those with a capital are parameters. */
public sealed interface ProcedureRule {
    /**
     * One request with a JSON body of the parameters that have a pointer; without a body when none is given.
     *
     * @param method POST, PUT or DELETE
     * @param path where
     * @param constants texts by JSON pointer that the body always holds
     */
    record Send(String method, String path, Map<String, String> constants) implements ProcedureRule {
        /** Copies the constants. */
        public Send {
            constants = Map.copyOf(constants);
        }
    }

    /**
     * A POST that may be answered before the work is done: a task is then asked for until it has ended.
     *
     * @param path where
     * @param constants texts by JSON pointer that the body always holds
     * @param result name of the member of the ended task that holds what the POST would have answered
     */
    record SendAndAwait(String path, Map<String, String> constants, String result) implements ProcedureRule {
        /** Copies the constants. */
        public SendAndAwait {
            constants = Map.copyOf(constants);
        }
    }

    /**
     * A POST of a form; the answer's header says what was made.
     *
     * @param path where
     */
    record SendFile(String path) implements ProcedureRule {}

    /**
     * A GET of a file's bytes.
     *
     * @param path where
     */
    record Fetch(String path) implements ProcedureRule {}

    /** Returns where the request goes. */
    String path();

    /** Returns the HTTP method. */
    default String httpMethod() {
        return switch (this) {
            case Send send -> send.method();
            case SendAndAwait await -> "POST";
            case SendFile file -> "POST";
            case Fetch fetch -> "GET";
        };
    }

    /** Tells whether the procedure changes anything. */
    default boolean writes() {
        return !(this instanceof Fetch);
    }
}

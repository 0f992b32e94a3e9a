package org.bitquarry.model.procedure;

import java.util.Map;
import java.util.Optional;

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
     * A form that brings a file. What the source made of it is told as JSON: its answer, with {@code size} of the file and what
     * the header {@code Location} ends with as {@code made}.
     *
     * @param method POST or PUT
     * @param path where
     * @param content parameter that holds the file's text, or where it lies
     * @param local whether the content lies in a file of this machine, whose absolute path the parameter is
     * @param name parameter that names the file there; the name of the local file where it is not given
     * @param part name of the form's part that is the file; empty when the part bears the file's own name
     * @param fields what goes along: parameters by the name of the field
     * @param guard what keeps it from replacing a file; empty when it can't, or is meant to
     */
    record SendFile(
            String method,
            String path,
            String content,
            boolean local,
            String name,
            Optional<String> part,
            Map<String, String> fields,
            Optional<Guard> guard)
            implements ProcedureRule {
        /** Copies the fields. */
        public SendFile {
            fields = Map.copyOf(fields);
        }
    }

    /**
     * Where a file is looked for that would be replaced in silence.
     *
     * @param table in the procedure's own schema
     * @param columns parameters by the names of the columns that they must not equal
     * @param overwrite parameter that allows it
     */
    record Guard(String table, Map<String, String> columns, String overwrite) {
        /** Copies the columns. */
        public Guard {
            columns = Map.copyOf(columns);
        }
    }

    /**
     * A GET of a file's bytes, which are kept in a file of this machine. It answers with {@code size}.
     *
     * @param path where
     * @param requests what it costs: more than 1 where the source redirects
     * @param file parameter that is the absolute path of the local file
     * @param overwrite parameter that allows to replace one that is there
     */
    record Fetch(String path, int requests, String file, String overwrite) implements ProcedureRule {}

    /**
     * The connection signs in by itself, for which nothing of the API is asked.
     *
     * @param step what of it is done
     */
    record SignIn(Step step) implements ProcedureRule {
        /** What a call does. */
        public enum Step {
            /** Says which page a person opens. */
            BEGIN,
            /** Takes what that page ended with. */
            COMPLETE,
            /** Asks for the next token. */
            RENEW
        }

        @Override
        public String path() {
            return step == Step.BEGIN ? "/site/oauth2/authorize" : "/site/oauth2/access_token";
        }
    }

    /** Returns where the request goes. */
    String path();

    /** Returns the HTTP method. */
    default String httpMethod() {
        return switch (this) {
            case Send send -> send.method();
            case SendAndAwait await -> "POST";
            case SendFile file -> file.method();
            case Fetch fetch -> "GET";
            case SignIn signIn -> signIn.step() == SignIn.Step.BEGIN ? "GET" : "POST";
        };
    }

    /** Tells whether the procedure changes anything. */
    default boolean writes() {
        return !(this instanceof Fetch) && !(this instanceof SignIn);
    }
}

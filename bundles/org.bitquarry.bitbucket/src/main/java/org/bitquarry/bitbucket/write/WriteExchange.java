package org.bitquarry.bitbucket.write;

import java.nio.file.Path;
import java.util.Optional;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.exchange.RequestContext;

/** Sends one request of a write, once. Blocking; ends early when the context is cancelled. */
public interface WriteExchange {
    /**
     * Sends a request and waits for its answer.
     *
     * @param path encoded, below the API's root, query included
     * @param body JSON
     * @throws BitquarryException when the source refused, or when the request certainly was not sent
     */
    Result send(String method, String path, Optional<String> body, RequestContext context);

    /**
     * Sends a form and waits for its answer.
     *
     * @param method POST or PUT
     * @param path encoded, below the API's root, query included
     * @throws BitquarryException when the source refused, or when the request certainly was not sent
     */
    Result upload(String method, String path, Form form, RequestContext context);

    /**
     * Gets a file's bytes into a local file, which is made or emptied. Passing failures are tried again after a while.
     *
     * @param path encoded, below the API's root, query included
     * @param most the most bytes that are taken
     * @return the number of its bytes
     * @throws BitquarryException when the source refused, or when the bytes could not be kept
     */
    long download(String path, Path into, long most, RequestContext context);

    /** What came of it. */
    sealed interface Result {}

    /**
     * The source did it.
     *
     * @param body JSON, or empty
     * @param location where the answer says that something is to be found; empty when it does not say
     */
    record Answered(String body, Optional<String> location) implements Result {
        /** Makes an answer that leads nowhere else. */
        public Answered(String body) {
            this(body, Optional.empty());
        }
    }

    /**
     * The request was sent, or may have been, and no usable answer came: it may or may not have happened.
     *
     * @param error what broke
     */
    record Lost(BitquarryException error) implements Result {}
}

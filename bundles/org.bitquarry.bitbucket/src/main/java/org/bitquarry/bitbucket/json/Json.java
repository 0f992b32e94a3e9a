package org.bitquarry.bitbucket.json;

import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.UnexpectedAnswerException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** The streaming parser's factory, with bounds that no honest answer reaches. */
final class Json {
    private static final int DEEPEST = 100;
    private static final int LONGEST_TEXT = 32 * 1024 * 1024;
    private static final int LONGEST_NAME = 10_000;
    private static final int LONGEST_NUMBER = 100;

    static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private Json() {}

    /** Says where the JSON is broken, without showing any of it. */
    static UnexpectedAnswerException malformed(String asked, JacksonException broken) {
        String where = broken.getLocation() == null
                ? ""
                : " (line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr() + ")";
        return new UnexpectedAnswerException(
                new Problem(
                        asked,
                        "the answer is cut off or no valid JSON" + where + ".",
                        "Try again; if it stays so, check the base URL and any proxy on the way."),
                null);
    }

    static UnexpectedAnswerException unpromised(String asked, String what) {
        return new UnexpectedAnswerException(
                new Problem(asked, what, "Check the base URL and any proxy on the way."), null);
    }
}

package org.bitquarry.bitbucket.http;

import java.net.URI;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.UnexpectedAnswerException;
import org.bitquarry.model.exchange.RequestContext;

/** Gets pictures from wherever they are, through the proxy and with the trust of the connection. The credential is sent to nobody. */
public final class HttpPictures {
    private static final String REMEDY = "Open the address in a browser to see what is there.";

    private final BitbucketHttp http;

    /** Gets them with a client. */
    public HttpPictures(BitbucketHttp http) {
        this.http = http;
    }

    /**
     * Gets the bytes of a picture, 4 MiB at most. Blocking.
     *
     * @throws BitquarryException when none came
     */
    public byte[] get(URI address, RequestContext context) {
        boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
        if (!web || address.getHost() == null || address.getUserInfo() != null) {
            throw new UnexpectedAnswerException(
                    new Problem("Load a picture", "its address is none of the web.", ""), null);
        }
        return http.read(Call.picture(address), context, (body, asked) -> body).value();
    }

    static BitquarryException refused(Call call, RawAnswer answer) {
        String why = answer.status() == 404 || answer.status() == 410
                ? "there is no such picture (status " + answer.status() + ")."
                : call.uri().getHost() + " answered with status " + answer.status() + ".";
        return new UnexpectedAnswerException(new Problem(call.asked(), why, REMEDY), null);
    }
}

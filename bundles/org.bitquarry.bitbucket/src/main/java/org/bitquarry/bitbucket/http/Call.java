package org.bitquarry.bitbucket.http;

import java.net.URI;
import java.util.Optional;

/**
 * One request.
 *
 * @param path below the root, decoded
 * @param trusted goes to Bitbucket, and so with the credential
 * @param into keeps the bytes of the answer
 */
record Call(
        String method,
        URI uri,
        String path,
        Optional<Payload> body,
        Expected expects,
        boolean trusted,
        Optional<LocalSink> into) {
    /** A request for a picture, wherever it is; the credential is sent with none. */
    static Call picture(URI address) {
        String path = address.getAuthority() + (address.getPath() == null ? "" : address.getPath());
        return new Call("GET", address, path, Optional.empty(), Expected.PICTURE, false, Optional.empty());
    }

    Call expecting(Expected other) {
        return new Call(method, uri, path, body, other, trusted, into);
    }

    Call keptIn(LocalSink sink) {
        return new Call(method, uri, path, body, expects, trusted, Optional.of(sink));
    }

    /** The same request to another address. */
    Call at(URI other, boolean trustedThere) {
        return new Call(method, other, path, body, expects, trustedThere, into);
    }

    /** The address as logs may show it: what is signed for another host is as good as a secret. */
    String shown() {
        String text = uri.toString();
        return trusted || uri.getRawQuery() == null ? text : text.substring(0, text.indexOf('?')) + "?…";
    }

    String asked() {
        return method + " " + path;
    }

    /** Only requests about repositories cost. */
    boolean isCounted() {
        return trusted && path.startsWith("/repositories");
    }

    /** Says that more came than is taken. */
    String tooLarge() {
        return into.map(sink -> "the file has more than " + sink.most() + " bytes.")
                .orElse(
                        expects == Expected.PICTURE
                                ? "the picture has more than 4 MiB."
                                : "the answer is larger than any page can be.");
    }
}

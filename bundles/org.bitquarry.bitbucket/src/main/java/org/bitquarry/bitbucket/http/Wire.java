package org.bitquarry.bitbucket.http;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.io.CloseMode;
import org.bitquarry.bitbucket.network.Network;
import org.bitquarry.model.exchange.CancellationToken;

/** Sends single requests and reads their answers, within bounds. Knows no budget and tells nobody. Thread-safe. */
final class Wire implements AutoCloseable {
    /** The most exchanges at once. */
    static final int CONNECTIONS = 8;

    private final Clients.Client client;
    private final Idleness idleness;
    /** Ends what is in flight: the client's own shutdown leaves connections open that are just being made. */
    private final CancellationToken closing = new CancellationToken();

    Wire(Network network, InstantSource clock) {
        client = Clients.client(network, CONNECTIONS);
        idleness = new Idleness(clock);
    }

    /** Sends a request and reads its answer; ends with an IOException when cancelled or closed. */
    RawAnswer exchange(Call call, Optional<String> authorization, CancellationToken cancellation) throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase(call.method(), call.uri());
        request.setHeader("Accept", call.expects().accept());
        authorization.ifPresent(value -> request.setHeader("Authorization", value));
        call.body().ifPresent(payload -> request.setEntity(payload.entity()));
        if (idleness.endedNow()) {
            client.forgetIdle();
        }
        try (CancellationToken.Registration registration = cancellation.onCancel(request::cancel);
                CancellationToken.Registration closed = closing.onCancel(request::cancel)) {
            return client.http().execute(request, response -> read(response, call, request));
        } catch (EnoughException enough) {
            return enough.answer;
        } catch (IllegalStateException shutDown) {
            throw new IOException("the client is closed", shutDown);
        } finally {
            if (idleness.endedNow()) {
                client.forgetIdle();
            }
        }
    }

    private static RawAnswer read(ClassicHttpResponse response, Call call, HttpUriRequestBase request)
            throws IOException {
        Expected expected = call.expects();
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
        }
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new RawAnswer(response.getCode(), headers, new byte[0]);
        }
        Optional<LocalSink> sink = call.into().filter(local -> response.getCode() == HttpStatus.SC_OK);
        try (InputStream content = entity.getContent()) {
            if (sink.isPresent()) {
                long length = sink.get().keep(content);
                if (length > sink.get().most()) {
                    request.cancel();
                    throw new TooLargeException();
                }
                return new RawAnswer(response.getCode(), headers, new byte[0], length);
            }
            byte[] bytes = content.readNBytes(expected.most() + 1);
            RawAnswer answer = new RawAnswer(response.getCode(), headers, bytes);
            if (bytes.length <= expected.most()) {
                return answer;
            }
            // Closing the stream would read the rest of it: the connection is given up instead.
            request.cancel();
            throw expected == Expected.TEXT ? new EnoughException(answer) : new TooLargeException();
        }
    }

    @Override
    public void close() {
        closing.cancel();
        client.http().close(CloseMode.IMMEDIATE);
    }

    /** As much of a text was read as is wanted of it. */
    private static final class EnoughException extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient RawAnswer answer;

        EnoughException(RawAnswer answer) {
            super("cut");
            this.answer = answer;
        }
    }

    /** The body is larger than any page can be. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException() {
            super("more bytes than a page has");
        }
    }
}

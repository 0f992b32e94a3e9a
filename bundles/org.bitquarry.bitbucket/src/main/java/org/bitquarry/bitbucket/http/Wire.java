package org.bitquarry.bitbucket.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.bitquarry.model.exchange.CancellationToken;

/** Sends single requests and reads whole answers, within bounds. Knows no budget and tells nobody. Thread-safe. */
final class Wire implements AutoCloseable {
    /** The most exchanges at once. */
    static final int CONNECTIONS = 4;

    private static final int LARGEST_BODY = 64 * 1024 * 1024;
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(20);
    private static final TimeValue IDLE_BEFORE_CHECK = TimeValue.ofSeconds(2);

    private final CloseableHttpClient client;

    Wire(Duration timeout) {
        Timeout answer = Timeout.of(timeout);
        Timeout connect = Timeout.of(timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT);
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .useSystemProperties()
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setMaxConnTotal(CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(answer)
                                .setValidateAfterInactivity(IDLE_BEFORE_CHECK)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(answer)
                        .setConnectionRequestTimeout(Timeout.ofMinutes(10))
                        .build())
                .useSystemProperties()
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Bitquarry")
                .build();
    }

    /** Sends a request and reads its answer; ends with an IOException when cancelled. */
    RawAnswer exchange(
            String method,
            URI uri,
            Optional<String> authorization,
            Optional<String> body,
            CancellationToken cancellation)
            throws IOException {
        HttpUriRequestBase request = new HttpUriRequestBase(method, uri);
        request.setHeader("Accept", "application/json");
        authorization.ifPresent(value -> request.setHeader("Authorization", value));
        body.ifPresent(json -> request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON)));
        try (CancellationToken.Registration registration = cancellation.onCancel(request::cancel)) {
            return client.execute(request, Wire::read);
        } catch (IllegalStateException shutDown) {
            throw new IOException("the client is closed", shutDown);
        }
    }

    private static RawAnswer read(ClassicHttpResponse response) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), String.valueOf(header.getValue()));
        }
        return new RawAnswer(response.getCode(), headers, body(response.getEntity()));
    }

    private static byte[] body(HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        try (InputStream content = entity.getContent()) {
            byte[] bytes = content.readNBytes(LARGEST_BODY + 1);
            if (bytes.length > LARGEST_BODY) {
                throw new TooLargeException();
            }
            return bytes;
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    /** The body is larger than any page can be. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException() {
            super("more than " + LARGEST_BODY + " bytes");
        }
    }
}

package org.bitquarry.bitbucket.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultProxyRoutePlanner;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.bitquarry.bitbucket.network.Network;
import org.bitquarry.bitbucket.network.ProxyChoice;

/** Makes HttpClient do as the settings of a network say. */
final class Clients {
    private static final TimeValue IDLE_BEFORE_CHECK = TimeValue.ofSeconds(2);

    private Clients() {}

    /**
     * A client, and the connections that it keeps.
     *
     * @param http sends
     * @param connections are kept for the next request
     */
    record Client(CloseableHttpClient http, PoolingHttpClientConnectionManager connections) {
        /** Closes the connections that nobody uses at this moment. */
        void forgetIdle() {
            connections.closeIdle(TimeValue.ZERO_MILLISECONDS);
        }
    }

    static Client client(Network network, int connections) {
        Timeout answer = Timeout.of(network.answerTimeout());
        Timeout connect = Timeout.of(
                network.answerTimeout().compareTo(network.connectTimeout()) < 0
                        ? network.answerTimeout()
                        : network.connectTimeout());
        PoolingHttpClientConnectionManager kept = manager(network)
                .setMaxConnPerRoute(connections)
                .setMaxConnTotal(connections)
                .setTlsSocketStrategy(ClientTlsStrategyBuilder.create()
                        .setSslContext(TrustedChains.context(network.trust()))
                        .setTlsVersions(network.onlyTls13() ? new TLS[] {TLS.V_1_3} : new TLS[] {TLS.V_1_3, TLS.V_1_2})
                        .buildClassic())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(connect).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(answer)
                        .setValidateAfterInactivity(IDLE_BEFORE_CHECK)
                        .build())
                .build();
        HttpClientBuilder builder = HttpClients.custom()
                .setConnectionManager(kept)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(answer)
                        .setConnectionRequestTimeout(Timeout.ofMinutes(10))
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("Bitquarry");
        through(network.proxy(), builder);
        return new Client(builder.build(), kept);
    }

    private static void through(ProxyChoice choice, HttpClientBuilder builder) {
        switch (choice) {
            case ProxyChoice.OfSystem() ->
                builder.setRoutePlanner(new SystemDefaultRoutePlanner(SystemProxies.current()));
            case ProxyChoice.None() -> builder.setRoutePlanner(new DefaultRoutePlanner(null));
            case ProxyChoice.Named named -> through(named, builder);
        }
    }

    private static void through(ProxyChoice.Named named, HttpClientBuilder builder) {
        switch (named.kind()) {
            case SOCKS -> builder.setRoutePlanner(new DefaultRoutePlanner(null));
            case HTTP -> {
                builder.setRoutePlanner(route(named));
                named.login().ifPresent(login -> {
                    BasicCredentialsProvider provider = new BasicCredentialsProvider();
                    provider.setCredentials(
                            new AuthScope(named.host(), named.port()),
                            new UsernamePasswordCredentials(login.user(), login.password()));
                    builder.setDefaultCredentialsProvider(provider);
                });
            }
        }
    }

    private static HttpRoutePlanner route(ProxyChoice.Named named) {
        return new DefaultProxyRoutePlanner(new HttpHost(named.host(), named.port())) {
            @Override
            protected HttpHost determineProxy(HttpHost target, HttpContext context) throws HttpException {
                return named.leavesOut(target.getHostName()) ? null : super.determineProxy(target, context);
            }
        };
    }

    private static PoolingHttpClientConnectionManagerBuilder manager(Network network) {
        return network.proxy() instanceof ProxyChoice.Named named && named.kind() == ProxyChoice.Kind.SOCKS
                ? new SocksManager(named).setDnsResolver(new ByProxy(named))
                : PoolingHttpClientConnectionManagerBuilder.create();
    }

    /** Connects through a SOCKS proxy. */
    private static final class SocksManager extends PoolingHttpClientConnectionManagerBuilder {
        private final ProxyChoice.Named proxy;

        SocksManager(ProxyChoice.Named proxy) {
            this.proxy = proxy;
        }

        @Override
        protected HttpClientConnectionOperator createConnectionOperator(
                SchemePortResolver ports, DnsResolver names, TlsSocketStrategy tls) {
            DetachedSocketFactory sockets = new DetachedSocketFactory() {
                @Override
                public Socket create(Proxy unused) throws IOException {
                    return new SocksSocket(proxy);
                }
            };
            return new DefaultHttpClientConnectionOperator(
                    sockets,
                    ports,
                    names,
                    RegistryBuilder.<TlsSocketStrategy>create()
                            .register("https", tls)
                            .build());
        }
    }

    /** Leaves names to the proxy, but for those that are reached without it. */
    private record ByProxy(ProxyChoice.Named proxy) implements DnsResolver {
        @Override
        public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
            return proxy.leavesOut(host)
                    ? SystemDefaultDnsResolver.INSTANCE.resolve(host, port)
                    : List.of(InetSocketAddress.createUnresolved(host, port));
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return SystemDefaultDnsResolver.INSTANCE.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) throws UnknownHostException {
            return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
        }
    }
}

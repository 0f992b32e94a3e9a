package org.bitquarry.bitbucket.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The proxies of the system: those of Java's settings, else those that the environment names as it is usual on Unix. */
final class SystemProxies extends ProxySelector {
    private static final int USUAL_PORT = 80;

    private final Optional<ProxySelector> java;
    private final Map<String, String> environment;

    SystemProxies(Optional<ProxySelector> java, Map<String, String> environment) {
        this.java = java;
        this.environment = environment;
    }

    static SystemProxies current() {
        return new SystemProxies(Optional.ofNullable(ProxySelector.getDefault()), System.getenv());
    }

    @Override
    public List<Proxy> select(URI uri) {
        List<Proxy> told = java.map(selector -> selector.select(uri)).orElse(List.of());
        if (told.stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT) || leavesOut(uri.getHost())) {
            return told.isEmpty() ? List.of(Proxy.NO_PROXY) : told;
        }
        return variable(uri.getScheme().toLowerCase(Locale.ROOT) + "_proxy")
                .or(() -> variable("all_proxy"))
                .flatMap(SystemProxies::proxy)
                .map(List::of)
                .orElse(List.of(Proxy.NO_PROXY));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .or(() -> Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT))))
                .filter(value -> !value.isBlank());
    }

    private boolean leavesOut(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return isThisMachine(name)
                || variable("no_proxy").stream()
                        .flatMap(list -> Arrays.stream(list.split(",")))
                        .map(rule -> rule.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
                        .anyMatch(rule -> rule.equals("*")
                                || name.equals(rule)
                                || (!rule.isEmpty() && name.endsWith("." + rule)));
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]") || host.equals("::1");
    }

    /** A user in the variable is not taken over: the environment is seen by too many. */
    private static Optional<Proxy> proxy(String value) {
        try {
            URI uri = URI.create(value.contains("://") ? value : "http://" + value);
            return "http".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null
                    ? Optional.of(new Proxy(
                            Proxy.Type.HTTP,
                            InetSocketAddress.createUnresolved(
                                    uri.getHost(), uri.getPort() < 0 ? USUAL_PORT : uri.getPort())))
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        java.ifPresent(selector -> selector.connectFailed(uri, address, failure));
    }
}

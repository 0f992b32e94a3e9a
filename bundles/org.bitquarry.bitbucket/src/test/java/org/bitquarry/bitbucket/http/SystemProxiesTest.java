package org.bitquarry.bitbucket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SystemProxiesTest {
    private static String proxy(Map<String, String> environment, String target) {
        Proxy proxy = new SystemProxies(Optional.empty(), environment)
                .select(URI.create(target))
                .getFirst();
        return proxy.type() == Proxy.Type.DIRECT
                ? "direct"
                : proxy.address().toString().replace("/<unresolved>", "");
    }

    @Test
    void theEnvironmentNamesProxiesAsItIsUsual() {
        assertThat(proxy(Map.of("HTTPS_PROXY", "http://proxy.example:3128"), "https://api.bitbucket.org/2.0"))
                .contains("proxy.example:3128");
        assertThat(proxy(Map.of("https_proxy", "proxy.example"), "https://api.bitbucket.org/2.0"))
                .contains("proxy.example:80");
        assertThat(proxy(Map.of("ALL_PROXY", "http://proxy.example:1"), "https://api.bitbucket.org/2.0"))
                .contains("proxy.example:1");
        assertThat(proxy(Map.of("http_proxy", "http://proxy.example:1"), "https://api.bitbucket.org/2.0"))
                .isEqualTo("direct");
    }

    @Test
    void exceptionsAndThisComputerAreReachedDirectly() {
        Map<String, String> environment = Map.of("all_proxy", "http://p:1", "NO_PROXY", "example.org, .bitbucket.org");
        assertThat(proxy(environment, "https://api.bitbucket.org/2.0")).isEqualTo("direct");
        assertThat(proxy(environment, "https://example.org/")).isEqualTo("direct");
        assertThat(proxy(environment, "https://notexample.org/")).contains("p:1");
        for (String here : new String[] {"http://localhost:1/", "http://127.0.0.1:1/", "http://[::1]:1/"}) {
            assertThat(proxy(environment, here)).as(here).isEqualTo("direct");
        }
        assertThat(proxy(Map.of("all_proxy", "http://p:1", "no_proxy", "*"), "https://a.example/"))
                .isEqualTo("direct");
    }

    @Test
    void whatIsNoProxyIsLeftAlone() {
        for (String value : new String[] {"socks5://p:1", "::::", " "}) {
            assertThat(proxy(Map.of("all_proxy", value), "https://a.example/")).isEqualTo("direct");
        }
    }
}

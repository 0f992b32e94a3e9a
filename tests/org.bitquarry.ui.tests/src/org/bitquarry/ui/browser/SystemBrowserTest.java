package org.bitquarry.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SystemBrowserTest {
    private final List<String> launched = new ArrayList<>();
    private final SystemBrowser browser = new SystemBrowser(launched::add);

    @Test
    void aFileOfOursIsOpenedAndAnAddressOfAnothersOnlyOnTheWeb() {
        Path dictionary = Path.of("demo.html").toAbsolutePath();

        assertThat(browser.open(dictionary)).isTrue();
        assertThat(browser.open(URI.create("https://bitbucket.org/acme"))).isTrue();
        assertThat(browser.open(dictionary.toUri())).isFalse();
        assertThat(launched).containsExactly(dictionary.toString(), "https://bitbucket.org/acme");
    }
}

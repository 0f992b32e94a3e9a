package org.bitquarry.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://api.bitbucket.org/2.0/user | /2.0/user",
                "https://api.bitbucket.org | /",
                "http://localhost:8080/x?q=title+~+%22caf%C3%A9%22&fields=a%2Cb | /x?q=title ~ \"café\"&fields=a,b",
                "/refs/branches/feature%2Fone+two | /refs/branches/feature/one+two",
                "https://h/a%2 | /a%2",
                "https://h/100%zz | /100%zz"
            })
    void anAddressIsReadWithoutItsHostAndDecoded(String url, String text) {
        assertThat(UrlText.of(url)).isEqualTo(text);
    }
}

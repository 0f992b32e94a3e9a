package org.bitquarry.emulator.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class ParametersTest {
    @Test
    void aQueryIsDecodedInItsOrder() {
        Parameters parameters = Parameters.parse("q=a+%3D+%22%C3%A4%22&state=OPEN&state=MERGED&flag&empty=");
        assertThat(parameters.first("q")).contains("a = \"ä\"");
        assertThat(parameters.values("state")).containsExactly("OPEN", "MERGED");
        assertThat(parameters.first("flag")).contains("");
        assertThat(parameters.filled("empty")).isEmpty();
        assertThat(parameters.first("none")).isEmpty();
    }

    @Test
    void aReplacedParameterComesLastAndTheRestIsKept() {
        assertThat(Parameters.parse("page=2&pagelen=5&q=a%26b")
                        .with("page", "3")
                        .encoded())
                .isEqualTo("pagelen=5&q=a%26b&page=3");
    }

    @Test
    void aBrokenEscapeIsABadRequest() {
        assertThatExceptionOfType(ApiFailure.class).isThrownBy(() -> Parameters.parse("q=%ZZ"));
    }
}

package org.bitquarry.model.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextFormTest {
    @Test
    void uuidsStandInBracesAndInLowerCase() {
        assertThat(TextForm.UUID.isCanonical("{920d5cbf-4f98-4d8e-93fa-5e5900526ff6}"))
                .isTrue();
        assertThat(TextForm.UUID.isCanonical("920d5cbf-4f98-4d8e-93fa-5e5900526ff6"))
                .isFalse();
        assertThat(TextForm.UUID.isCanonical("{920D5CBF-4f98-4d8e-93fa-5e5900526ff6}"))
                .isFalse();
    }

    @Test
    void slugsHoldNoCapitals() {
        assertThat(TextForm.LOWER_CASE.isCanonical("web-1.0_x")).isTrue();
        assertThat(TextForm.LOWER_CASE.isCanonical("Web")).isFalse();
    }

    @Test
    void onlyCanonicalFormsCompareExactly() {
        assertThat(TextForm.UUID.comparesExactly()).isTrue();
        assertThat(TextForm.LOWER_CASE.comparesExactly()).isTrue();
        assertThat(TextForm.FREE.comparesExactly()).isFalse();
        assertThat(TextForm.JSON.comparesExactly()).isFalse();
    }

    @Test
    void aNumberHasNoForm() {
        assertThat(ColumnBuilder.json("Links").describedAs("Links.").build().form())
                .isEqualTo(TextForm.JSON);
        assertThatThrownBy(() -> new Column(
                        "Id",
                        SqlType.BIGINT,
                        TextForm.UUID,
                        0,
                        "/id",
                        true,
                        false,
                        "Number.",
                        new Pushdown.None(),
                        java.util.Optional.empty(),
                        java.util.List.of(),
                        new Writability.Writable(false),
                        new Writability.Writable(false),
                        "/id",
                        java.util.Optional.empty(),
                        false,
                        false,
                        false,
                        java.util.Optional.empty(),
                        java.util.List.of(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty(),
                        java.util.Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("only a text has a form");
    }
}

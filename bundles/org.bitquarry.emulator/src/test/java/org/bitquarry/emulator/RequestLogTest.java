package org.bitquarry.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestLogTest {
    @Test
    void requestsAreRecordedWithoutTheirSecrets() {
        try (Emulator emulator = Emulator.start(EmulatorOptions.demo());
                Browser browser = new Browser(emulator)) {
            browser.get("/repositories/acme?q=name%3D%22x%22&pagelen=5");
            browser.put("/repositories/acme/web/pullrequests/24", "{\"title\": \"Neu\"}");
            assertThat(emulator.requests())
                    .extracting(RecordedRequest::line)
                    .containsExactly(
                            "GET /2.0/repositories/acme?q=name%3D%22x%22&pagelen=5",
                            "PUT /2.0/repositories/acme/web/pullrequests/24");
            RecordedRequest put = emulator.requests().getLast();
            assertThat(put.body()).isEqualTo("{\"title\": \"Neu\"}");
            assertThat(put.status()).isEqualTo(200);
            assertThat(emulator.requests().toString()).doesNotContain(Account.DEMO_TOKEN);
        }
    }

    @Test
    void forgottenRequestsAreGone() {
        try (Emulator emulator = Emulator.start(EmulatorOptions.demo());
                Browser browser = new Browser(emulator)) {
            browser.get("/user");
            emulator.forgetRequests();
            assertThat(emulator.requests()).isEmpty();
        }
    }
}

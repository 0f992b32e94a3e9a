package org.bitquarry.bitbucket.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToldAnswerTest {
    private static final String JSON = "application/json; charset=utf-8";
    private static final String SECRET = "marked-secret-7f3a";

    private static Optional<String> told(int status, String type, String body) {
        return ToldAnswer.begin(
                new RawAnswer(status, Map.of("content-type", type), body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void jsonIsToldWithoutSecrets() {
        String body = """
                {"values":[{"key":"K","value":"%1$s","secured":false},{"name":"n","value":7,"secret":null},\
                {"Token":{"of":["%1$s"]},"private_key":"%1$s","x":[1,true,null,2.5]}],"next":"https://a.example/?page=2"}""".formatted(SECRET);

        assertThat(told(200, JSON, body)).contains("""
                {"values":[{"key":"K","value":"•••","secured":false},{"name":"n","value":7,"secret":null},\
                {"Token":"•••","private_key":"•••","x":[1,true,null,2.5]}],"next":"https://a.example/?page=2"}""");
    }

    @Test
    void aLongOneIsCutAndSaysSo() {
        String body = "{\"values\":[" + "{\"id\":1234567890},".repeat(5_000) + "{\"password\":\"" + SECRET + "\"}]}";

        assertThat(told(200, JSON, body).orElseThrow())
                .hasSize(ToldAnswer.MOST + 1)
                .startsWith("{\"values\":[{\"id\":1234567890},")
                .endsWith("…");
    }

    @Test
    void oneLongTextIsCutToo() {
        assertThat(told(200, JSON, "{\"a\":\"" + "x".repeat(100_000) + "\"}").orElseThrow())
                .hasSize(ToldAnswer.MOST + 1);
    }

    @Test
    void plainWordsAreToldOnlyWhereTheySayWhatWentWrong() {
        assertThat(told(429, "text/plain", "Rate limit has been exceeded")).contains("Rate limit has been exceeded");
        assertThat(told(200, "text/plain", SECRET)).isEmpty();
    }

    @Test
    void nothingIsToldOfPagesFilesAndWhatIsNoJson() {
        assertThat(told(500, "text/html", "<body data-current-user='" + SECRET + "'>"))
                .isEmpty();
        assertThat(told(200, "application/octet-stream", SECRET)).isEmpty();
        assertThat(told(200, JSON, "<html>" + SECRET)).isEmpty();
        assertThat(told(204, JSON, "")).isEmpty();
    }
}

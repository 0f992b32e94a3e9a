package org.bitquarry.engine.bitbucket;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bitquarry.emulator.Exchange;

/** The specification of the REST API, which lies beside the project: its licence doesn't let it in. */
final class Specification {
    private static final String BESIDE_THE_PROJECT = "../shared/bitbucket-api";

    private final OpenApiInteractionValidator validator;

    private Specification(Path file) {
        validator = OpenApiInteractionValidator.createFor(file.toUri().toString())
                .withBasePathOverride("/2.0")
                .withLevelResolver(LevelResolver.create()
                        .withLevel("validation.request.security.missing", ValidationReport.Level.IGNORE)
                        .withLevel("validation.request.parameter.query.unexpected", ValidationReport.Level.IGNORE)
                        .build())
                .build();
    }

    /** Finds the folder of the specification: named by a system property, or beside the project that this folder is in. */
    static Optional<Path> folder() {
        String named = System.getProperty("bitquarry.recorded", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named).resolveSibling("")).filter(Files::isDirectory);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve(BESIDE_THE_PROJECT).normalize();
            if (Files.isRegularFile(candidate.resolve("openapi.derived.json"))) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** The strict one, for what is sent. */
    static Specification ofRequests(Path folder) {
        return new Specification(folder.resolve("openapi.derived.json"));
    }

    /** The one that was loosened until every recorded answer passed. */
    static Specification ofAnswers(Path folder) {
        return new Specification(folder.resolve("openapi.responses.json"));
    }

    /** Returns what is wrong with a request. */
    List<String> wrongRequest(Exchange exchange) {
        SimpleRequest.Builder request = new SimpleRequest.Builder(exchange.method(), path(exchange));
        for (String parameter : exchange.rawQuery().split("&")) {
            String[] pair = parameter.split("=", 2);
            if (pair.length == 2) {
                request.withQueryParam(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        if (!exchange.requestBody().isEmpty()) {
            request.withContentType(exchange.requestType()).withBody(exchange.requestBody());
        }
        return messages(validator.validateRequest(request.build()));
    }

    /** Returns what is wrong with an answer. */
    List<String> wrongAnswer(Exchange exchange) {
        SimpleResponse.Builder response = new SimpleResponse.Builder(exchange.status());
        if (!exchange.answerBody().isEmpty()) {
            response.withContentType(exchange.answerType()).withBody(exchange.answerBody());
        }
        return messages(validator.validateResponse(
                path(exchange), Request.Method.valueOf(exchange.method()), response.build()));
    }

    /** The path as the specification writes it: without the slash at the end that some lists need. */
    private static String path(Exchange exchange) {
        return exchange.path().replaceAll("/$", "");
    }

    private static List<String> messages(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> message.getKey() + " " + message.getMessage())
                .toList();
    }
}

package org.bitquarry.emulator.internal.http;

/** Bodies of errors in the three kinds that occur: JSON, plain text, and large HTML pages that hold the user's data. */
public final class ErrorPages {
    private ErrorPages() {}

    /** HTML for faults of the server, plain text for too many requests, JSON for the rest. */
    public static String body(int status) {
        if (status == 429) {
            return "Rate limit for this resource has been exceeded";
        }
        return status >= 500 && status != 555
                ? html(status)
                : "{\"type\": \"error\", \"error\": {\"message\": \"" + message(status) + "\"}}";
    }

    /** The content type that goes with {@link #body}. */
    public static String contentType(int status) {
        if (status == 429) {
            return "text/plain";
        }
        return status >= 500 && status != 555 ? "text/html; charset=utf-8" : "application/json; charset=utf-8";
    }

    /** The answer that goes with a status. */
    public static Answer answer(int status) {
        return Answer.text(status, contentType(status), body(status));
    }

    /** A page of about 25 KB that shows who was logged in: it must never reach a log or a message. */
    public static String html(int status) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><title>Bitbucket | " + status
                + "</title></head><body data-current-user=\"" + "someone@acme.example" + "\">\n");
        for (int i = 0; page.length() < 25_000; i++) {
            page.append("<div class=\"aui-page-panel-content\" id=\"p")
                    .append(i)
                    .append("\">Something went wrong</div>\n");
        }
        return page.append("</body></html>\n").toString();
    }

    private static String message(int status) {
        return switch (status) {
            case 400 -> "Bad request";
            case 401 -> "Token is invalid, expired, or not supported for this endpoint.";
            case 402 -> "Your workspace's plan does not allow this.";
            case 403 -> "Access denied. You must have write or admin access.";
            case 404 -> "Resource not found";
            case 409 -> "Conflict";
            case 410 -> "This API has been removed.";
            case 555 -> "The operation timed out.";
            default -> "Error " + status;
        };
    }
}

package org.bitquarry.model.error;

/**
 * The three sentences that every error owes a person. None of them ever holds a secret or a body that is not JSON.
 *
 * @param asked what was tried, such as "GET /repositories/acme/web"
 * @param cameBack what happened instead
 * @param remedy what the person can do; empty when there is nothing
 */
public record Problem(String asked, String cameBack, String remedy) {
    /** Joins the sentences to one text of one line. */
    public String text() {
        StringBuilder text = new StringBuilder(asked);
        if (!asked.isEmpty() && !cameBack.isEmpty()) {
            text.append(": ");
        }
        text.append(cameBack);
        if (!remedy.isEmpty()) {
            text.append(' ').append(remedy);
        }
        return text.toString();
    }
}

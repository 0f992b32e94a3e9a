package org.bitquarry.model.error;

import java.util.List;
import java.util.Map;

/** The source understood a request and refused it (400, 402, 409 and their like). */
public final class RequestRejectedException extends BitquarryException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Map<String, List<String>> fields;

    /** Carries the HTTP status and what the source said of single fields. */
    public RequestRejectedException(Problem problem, int status, Map<String, List<String>> fields) {
        super(problem, null);
        this.status = status;
        this.fields = Map.copyOf(fields);
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the complaints by field name; empty when the source named no field. */
    public Map<String, List<String>> fields() {
        return fields;
    }

    @Override
    public String sqlState() {
        return status == 409 ? "23505" : "22000";
    }

    @Override
    public boolean isStatementFault() {
        return true;
    }
}

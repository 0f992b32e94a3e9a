package org.bitquarry.workbench.core.log;

import org.bitquarry.model.exchange.HttpExchange;

/** Kinds of answers by which requests are found. */
public enum StatusClass {
    /** Every request. */
    ANY("Any status"),
    /** 200 to 299. */
    SUCCESS("2xx: done"),
    /** 300 to 399. */
    ELSEWHERE("3xx: elsewhere"),
    /** 400 to 499. */
    REFUSED("4xx: refused"),
    /** 500 to 599. */
    FAULT("5xx: server fault"),
    /** Nothing came. */
    NO_ANSWER("No answer"),
    /** Whatever went wrong, whoever's fault. */
    FAILED("All that failed");

    private static final int HUNDRED = 100;

    private final String label;

    StatusClass(String label) {
        this.label = label;
    }

    /** Returns what people call it. */
    public String label() {
        return label;
    }

    boolean holds(HttpExchange exchange) {
        return switch (this) {
            case ANY -> true;
            case SUCCESS -> exchange.status() / HUNDRED == 2;
            case ELSEWHERE -> exchange.status() / HUNDRED == 3;
            case REFUSED -> exchange.status() / HUNDRED == 4;
            case FAULT -> exchange.status() / HUNDRED == 5;
            case NO_ANSWER -> exchange.status() == 0;
            case FAILED -> exchange.problem().isPresent() || exchange.status() / HUNDRED >= 4;
        };
    }
}

package org.bitquarry.connections;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How long a token is still good, by the last day that a person noted: Bitbucket tells nobody.
 *
 * @param lastDay of the token
 * @param today in Bitbucket's time zone, which is UTC
 */
public record TokenLife(LocalDate lastDay, LocalDate today) {
    private static final int WARNING_DAYS = 14;

    /** Measures at this moment. */
    public static TokenLife of(LocalDate lastDay, InstantSource clock) {
        return new TokenLife(lastDay, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Measures what a profile says; empty when it says nothing, no day, or has no token that somebody made. */
    public static Optional<TokenLife> of(ConnectionProfile profile, InstantSource clock) {
        return Optional.of(ConnectionProperties.TOKEN_EXPIRES)
                .filter(profile::uses)
                .flatMap(profile::value)
                .flatMap(TokenLife::day)
                .map(day -> of(day, clock));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException beingTyped) {
            return Optional.empty();
        }
    }

    /** Tells whether it ends within two weeks, or has ended. */
    public boolean isEnding() {
        return daysLeft() <= WARNING_DAYS;
    }

    /** Tells whether its last day is over. */
    public boolean isOver() {
        return daysLeft() < 0;
    }

    private long daysLeft() {
        return ChronoUnit.DAYS.between(today, lastDay);
    }

    /** Says in a few words when it ends. */
    public String inShort() {
        if (isOver()) {
            return "token ended";
        }
        return switch ((int) Math.min(daysLeft(), Integer.MAX_VALUE)) {
            case 0 -> "token ends today";
            case 1 -> "token ends tomorrow";
            default -> "token ends in " + daysLeft() + " days";
        };
    }

    /** Says what to do about a token that ends; empty while there is time. */
    public Optional<String> warning() {
        if (!isEnding()) {
            return Optional.empty();
        }
        return Optional.of(
                isOver()
                        ? "By TokenExpires the token ended on " + lastDay + ": make a new one, and note its last day."
                        : "The token ends on " + lastDay + ": make a new one before, and note its last day.");
    }
}

package org.bitquarry.emulator;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How an emulator starts. Immutable.
 *
 * @param port 0 for any free one
 * @param latency waited before each answer
 * @param today when the believable workspace is as it is: its newest things were done that day, or the day before
 * @param state the file that keeps edits over restarts
 * @param hourlyBudget requests an hour on {@code /2.0/repositories/*}, 0 for as many as one likes
 * @param equality whether {@code =} in {@code q} regards case: the API's documentation leaves it open
 * @param oauth who may ask for tokens, and how long these live
 */
public record EmulatorOptions(
        DataSet data,
        int port,
        long seed,
        Duration latency,
        Clock clock,
        Instant today,
        Optional<Path> state,
        List<Account> accounts,
        int hourlyBudget,
        PutMode putMode,
        Equality equality,
        OAuthOptions oauth) {

    /** The same data wherever and whenever nobody says which day it is. */
    private static final Instant FIRST_DAY = Instant.parse("2026-11-20T16:00:00Z");

    /** What the emulator is filled with. */
    public enum DataSet {
        /** A believable workspace. */
        DEMO,
        /** 240 repositories, two of them large. */
        BENCH,
        /** The same with 10,000 repositories. */
        HUGE
    }

    /** What PUT of a repository or a pull request does to fields that it is not sent. */
    public enum PutMode {
        MERGE,
        RESET_OMITTED
    }

    /** Whether {@code =} on texts regards case. */
    public enum Equality {
        CASE_SENSITIVE,
        CASE_INSENSITIVE
    }

    public EmulatorOptions {
        accounts = List.copyOf(accounts);
    }

    /** A believable workspace, with the API's budget of 1,000 requests an hour. */
    public static EmulatorOptions demo() {
        return defaults(DataSet.DEMO, 1_000);
    }

    /** The large workspace of the benchmarks, without a budget. */
    public static EmulatorOptions bench() {
        return defaults(DataSet.BENCH, 0);
    }

    /** The workspace of the benchmarks with 10,000 repositories, without a budget. */
    public static EmulatorOptions huge() {
        return defaults(DataSet.HUGE, 0);
    }

    private static EmulatorOptions defaults(DataSet data, int hourlyBudget) {
        List<Account> accounts = List.of(
                Account.apiToken(Account.DEMO_EMAIL, Account.DEMO_TOKEN),
                Account.workspaceToken(Account.DEMO_WORKSPACE_TOKEN));
        return new EmulatorOptions(
                data,
                0,
                1,
                Duration.ZERO,
                Clock.systemUTC(),
                FIRST_DAY,
                Optional.empty(),
                accounts,
                hourlyBudget,
                PutMode.MERGE,
                Equality.CASE_SENSITIVE,
                OAuthOptions.demo());
    }

    public EmulatorOptions withPort(int newPort) {
        return new EmulatorOptions(
                data, newPort, seed, latency, clock, today, state, accounts, hourlyBudget, putMode, equality, oauth);
    }

    public EmulatorOptions withSeed(long newSeed) {
        return new EmulatorOptions(
                data, port, newSeed, latency, clock, today, state, accounts, hourlyBudget, putMode, equality, oauth);
    }

    public EmulatorOptions withLatency(Duration perRequest) {
        return new EmulatorOptions(
                data, port, seed, perRequest, clock, today, state, accounts, hourlyBudget, putMode, equality, oauth);
    }

    public EmulatorOptions withClock(Clock newClock) {
        return new EmulatorOptions(
                data, port, seed, latency, newClock, today, state, accounts, hourlyBudget, putMode, equality, oauth);
    }

    /**
     * Moves the times of the believable workspace as if it were that time now. Where edits are kept that were made earlier, it
     * stays as it was at the first of them.
     */
    public EmulatorOptions withToday(Instant now) {
        return new EmulatorOptions(
                data, port, seed, latency, clock, now, state, accounts, hourlyBudget, putMode, equality, oauth);
    }

    /** Keeps edits in a file over restarts. */
    public EmulatorOptions withState(Path file) {
        return new EmulatorOptions(
                data,
                port,
                seed,
                latency,
                clock,
                today,
                Optional.of(file),
                accounts,
                hourlyBudget,
                putMode,
                equality,
                oauth);
    }

    /** Accepts these accounts besides those of the data set. */
    public EmulatorOptions withCredential(Account... more) {
        List<Account> all = new ArrayList<>(accounts);
        all.addAll(Arrays.asList(more));
        return new EmulatorOptions(
                data, port, seed, latency, clock, today, state, all, hourlyBudget, putMode, equality, oauth);
    }

    /** Accepts these accounts and no others. */
    public EmulatorOptions withOnly(Account... accepted) {
        return new EmulatorOptions(
                data,
                port,
                seed,
                latency,
                clock,
                today,
                state,
                List.of(accepted),
                hourlyBudget,
                putMode,
                equality,
                oauth);
    }

    public EmulatorOptions withHourlyBudget(int requests) {
        return new EmulatorOptions(
                data, port, seed, latency, clock, today, state, accounts, requests, putMode, equality, oauth);
    }

    public EmulatorOptions withPutMode(PutMode mode) {
        return new EmulatorOptions(
                data, port, seed, latency, clock, today, state, accounts, hourlyBudget, mode, equality, oauth);
    }

    public EmulatorOptions withEquality(Equality rule) {
        return new EmulatorOptions(
                data, port, seed, latency, clock, today, state, accounts, hourlyBudget, putMode, rule, oauth);
    }

    /** Gives tokens to these consumers, for so long. */
    public EmulatorOptions withOAuth(OAuthOptions newOAuth) {
        return new EmulatorOptions(
                data, port, seed, latency, clock, today, state, accounts, hourlyBudget, putMode, equality, newOAuth);
    }
}

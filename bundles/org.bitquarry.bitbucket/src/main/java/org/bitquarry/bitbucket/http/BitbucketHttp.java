package org.bitquarry.bitbucket.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.bitquarry.bitbucket.json.AnswerReader;
import org.bitquarry.model.error.AuthenticationFailedException;
import org.bitquarry.model.error.BitquarryException;
import org.bitquarry.model.error.CancelledException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.error.UnexpectedAnswerException;
import org.bitquarry.model.error.UnreachableException;
import org.bitquarry.model.exchange.Budget;
import org.bitquarry.model.exchange.BudgetHour;
import org.bitquarry.model.exchange.RequestContext;

/** Speaks HTTP to one Bitbucket with one credential. Thread-safe; at most eight exchanges at once. */
public final class BitbucketHttp implements AutoCloseable {
    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);
    private static final int TOO_MANY = 429;
    private static final int UNAUTHORIZED = 401;
    private static final int MOST_REDIRECTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final HttpSettings settings;
    private final Wire wire;
    private final Refusals refusals;
    private final Breakdowns breakdowns;
    private final ToldScopes scopes = new ToldScopes();
    private volatile boolean closed;
    private volatile boolean offline;

    /** Makes a client; nothing is sent. */
    public BitbucketHttp(HttpSettings settings) {
        this.settings = settings;
        wire = new Wire(settings.network(), settings.clock());
        refusals = new Refusals(settings.credential().kind());
        breakdowns = new Breakdowns(settings.base(), settings.network(), settings.connectivity());
    }

    /** Returns what is left of the hourly budget. */
    public Budget budget() {
        return settings.governor().budget();
    }

    /** Returns the hour behind it. */
    public BudgetHour budgetHour() {
        return settings.governor().budgetHour();
    }

    /** Returns the limit that the source itself named. */
    public OptionalInt serverLimit() {
        return settings.governor().serverLimit();
    }

    /** Returns the scopes of the credential by the newest answer that told them; empty when none did. */
    public List<String> scopes() {
        return scopes.newest();
    }

    /** Tells whether the newest request could not leave this computer, because it was on no network. */
    public boolean isOffline() {
        return offline;
    }

    /** Forgets the scopes that answers told: another token may have others. */
    public void forgetScopes() {
        scopes.forget();
    }

    /** Sees to the next token, if there are any; fails when there is none. */
    public void renew(RequestContext context) {
        Optional<String> now = settings.credential().header(context);
        if (!settings.credential().renew(now, context)) {
            throw new AuthenticationFailedException(
                    new Problem(
                            "Renew the token",
                            "this credential has no next one.",
                            "Set InitiateOAuth to REFRESH and sign in."),
                    null);
        }
        scopes.forget();
    }

    /** Returns what waits between two requests that belong together. */
    public Sleeper sleeper() {
        return settings.sleeper();
    }

    /** Returns what kind of credential is sent. */
    public Credential.Kind credential() {
        return settings.credential().kind();
    }

    /**
     * Gets and reads an object or a page. Passing failures are tried again after a while. Blocking.
     *
     * @param target encoded path below the root with its query, or the whole URL of a {@code next}
     * @throws BitquarryException when no usable answer came
     */
    public <T> T get(String target, RequestContext context, AnswerReader<T> reader) {
        return getTelling(target, context, reader).value();
    }

    /** Gets like {@link #get}, and tells what the answer's headers say of the credential. */
    public <T> Told<T> getTelling(String target, RequestContext context, AnswerReader<T> reader) {
        return read(call("GET", target, Optional.empty()), context, reader);
    }

    /**
     * Gets a text like {@link #get}, at most {@link TextReader#MOST} bytes of it: a longer one ends with a notice. Follows to
     * where the text is kept; another host is not sent the credential.
     */
    public String text(String target, RequestContext context) {
        Call call = call("GET", target, Optional.empty());
        return read(call.expecting(Expected.TEXT), context, new TextReader()).value();
    }

    /**
     * Gets the bytes of a file like {@link #get} and keeps them in a local one. Follows to where they are kept; another host is
     * not sent the credential.
     *
     * @param into is made or emptied
     * @param most the most bytes that are taken
     * @return how many there were
     */
    public long download(String target, Path into, long most, RequestContext context) {
        Call call =
                call("GET", target, Optional.empty()).expecting(Expected.TEXT).keptIn(new LocalSink(into, most));
        return read(call, context, new SizeReader(into)).value();
    }

    <T> Told<T> read(Call first, RequestContext context, AnswerReader<T> reader) {
        Call call = first;
        int redirected = 0;
        for (int failed = 1; ; failed++) {
            Attempt attempt = attempt(call, context);
            Optional<Call> elsewhere =
                    redirected < MOST_REDIRECTS ? Redirects.of(call, attempt, settings.base()) : Optional.empty();
            if (elsewhere.isPresent()) {
                tell(call, attempt, 0, Optional.empty(), context);
                call = elsewhere.get();
                redirected++;
                failed--;
                continue;
            }
            Optional<Duration> wait = failed < settings.backoff().attempts()
                    ? waitBeforeNext(call, attempt, failed, context)
                    : Optional.empty();
            if (wait.isEmpty()) {
                return finish(call, attempt, context, reader);
            }
            tell(call, attempt, 0, Optional.of(problem(call, attempt).getMessage()), context);
            settings.sleeper().sleep(wait.get(), context.cancellation());
            context.cancellation().check(call.asked());
        }
    }

    /** Sends a write once and returns its answer, an error included; throws when no answer came. */
    Attempt send(Call call, RequestContext context) {
        return attempt(call, context);
    }

    Call call(String method, String target, Optional<Payload> body) {
        URI uri = absolute(method, target);
        String path = uri.getRawPath();
        String root = settings.base().getRawPath();
        String below = root != null && path.startsWith(root) ? path.substring(root.length()) : path;
        String readable = URLDecoder.decode(below.replace("+", "%2B"), StandardCharsets.UTF_8);
        return new Call(method, uri, readable, body, Expected.JSON, true, Optional.empty());
    }

    private URI absolute(String method, String target) {
        if (target.startsWith("/")) {
            return URI.create(settings.base() + target);
        }
        URI uri;
        try {
            uri = URI.create(target);
        } catch (IllegalArgumentException malformed) {
            throw new UnexpectedAnswerException(
                    new Problem(method + " of the next page", "Bitbucket named an address that is none.", ""),
                    malformed);
        }
        URI base = settings.base();
        if (uri.getHost() == null || !Redirects.isSameOrigin(base, uri)) {
            throw new UnexpectedAnswerException(
                    new Problem(
                            method + " of the next page",
                            "the answer leads to " + uri.getHost() + " instead of " + base.getHost() + ".",
                            "The token goes to no other host: check the base URL."),
                    null);
        }
        return uri;
    }

    /** Sends once; a second time with another token when the first was refused, which did nothing then. */
    private Attempt attempt(Call call, RequestContext context) {
        context.cancellation().check(call.asked());
        Optional<String> credential = call.trusted() ? settings.credential().header(context) : Optional.empty();
        Attempt first = attempt(call, credential, context);
        boolean refused =
                first.answer().filter(answer -> answer.status() == UNAUTHORIZED).isPresent();
        if (!refused || !call.trusted() || !settings.credential().renew(credential, context)) {
            return first;
        }
        tell(call, first, 0, Optional.of(problem(call, first).getMessage()), context);
        return attempt(call, settings.credential().header(context), context);
    }

    private Attempt attempt(Call call, Optional<String> credential, RequestContext context) {
        context.exchanges().sending(call.method());
        context.cancellation().check(call.asked());
        if (call.isCounted()) {
            settings.governor().book(call.asked(), context.cancellation());
        }
        Instant startedAt = settings.clock().instant();
        long start = System.nanoTime();
        try {
            RawAnswer answer = wire.exchange(call, credential, context.cancellation());
            if (call.trusted()) {
                scopes.learn(answer);
                settings.governor()
                        .learn(
                                answer.number("X-RateLimit-Limit"),
                                answer.header("X-RateLimit-NearLimit")
                                        .map(Boolean::parseBoolean)
                                        .orElse(false));
            }
            offline = false;
            return Attempt.answered(startedAt, took(start), answer);
        } catch (IOException broken) {
            return Attempt.broken(startedAt, took(start), settings.clock().instant(), broken);
        }
    }

    private static Duration took(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Optional<Duration> waitBeforeNext(Call call, Attempt attempt, int failed, RequestContext context) {
        if (context.cancellation().isCancelled() || isEnding()) {
            return Optional.empty();
        }
        if (attempt.broken().isPresent()) {
            IOException broken = attempt.broken().get();
            boolean hopeless = Breakdowns.isBeforeSending(broken)
                    || (broken instanceof SocketTimeoutException && !attempt.slept())
                    || broken instanceof Wire.TooLargeException
                    || broken instanceof LocalSink.NotKeptException;
            return hopeless ? Optional.empty() : Optional.of(settings.backoff().before(failed));
        }
        RawAnswer answer = attempt.answer().orElseThrow();
        if (!PASSING.contains(answer.status()) && answer.status() != RawAnswer.ACCEPTED) {
            return Optional.empty();
        }
        if (answer.status() != TOO_MANY) {
            return Optional.of(settings.backoff().before(failed));
        }
        Duration pause = pause(answer, failed);
        if (call.trusted()) {
            settings.governor().pause(pause);
        }
        return pause.compareTo(settings.network().answerTimeout()) > 0 ? Optional.empty() : Optional.of(pause);
    }

    private Duration pause(RawAnswer answer, int failed) {
        return answer.number("Retry-After").isPresent()
                ? Duration.ofSeconds(answer.number("Retry-After").getAsInt())
                : settings.backoff().before(failed).plus(FIRST_PAUSE);
    }

    private <T> Told<T> finish(Call call, Attempt attempt, RequestContext context, AnswerReader<T> reader) {
        RawAnswer answer = attempt.answer().filter(RawAnswer::isComplete).orElse(null);
        if (answer == null) {
            BitquarryException problem = problem(call, attempt, context);
            tell(call, attempt, 0, Optional.of(problem.getMessage()), context);
            throw problem;
        }
        try {
            requireData(call, answer);
            T value = reader.read(answer.body(), call.asked());
            tell(call, attempt, reader.rows(value), Optional.empty(), context);
            return new Told<>(value, answer.scopes(ToldScopes.HEADER), attempt.took(), attempt.skew(answer));
        } catch (BitquarryException unexpected) {
            tell(call, attempt, 0, Optional.of(unexpected.getMessage()), context);
            throw unexpected;
        }
    }

    /** Networks that want a person to sign in answer everything with their own page. */
    private static void requireData(Call call, RawAnswer answer) {
        boolean page = answer.header("Content-Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).contains("html"))
                .isPresent();
        if (page && call.expects() == Expected.JSON) {
            throw new UnexpectedAnswerException(new Problem(call.asked(), Refusals.PAGE, Refusals.PAGE_REMEDY), null);
        }
    }

    /** Tells whether nobody waits for answers any more. */
    private boolean isEnding() {
        return closed || Thread.currentThread().isInterrupted();
    }

    /** Who stops while an answer asks for patience has stopped, and wasn't refused. */
    BitquarryException problem(Call call, Attempt attempt, RequestContext context) {
        boolean passing = attempt.answer()
                .map(answer -> PASSING.contains(answer.status()))
                .orElse(true);
        return (context.cancellation().isCancelled() || isEnding()) && passing
                ? new CancelledException(new Problem(call.asked(), "stopped on request.", ""), null)
                : problem(call, attempt);
    }

    private BitquarryException problem(Call call, Attempt attempt) {
        return attempt.broken()
                .map(broken -> broken(call, broken))
                .orElseGet(() -> call.expects() == Expected.PICTURE
                        ? HttpPictures.refused(call, attempt.answer().orElseThrow())
                        : refusals.of(
                                call.asked(), call.path(), attempt.answer().orElseThrow()));
    }

    private BitquarryException broken(Call call, IOException broken) {
        return switch (broken) {
            case Wire.TooLargeException tooLarge ->
                new UnexpectedAnswerException(new Problem(call.asked(), call.tooLarge(), ""), broken);
            case LocalSink.NotKeptException notKept ->
                new UnexpectedAnswerException(
                        new Problem(
                                call.asked(),
                                "the file can't be kept: " + notKept.getMessage() + ".",
                                "Look at the disk and its permissions, or name another place."),
                        broken);
            default -> unreachable(call, broken);
        };
    }

    private UnreachableException unreachable(Call call, IOException broken) {
        Breakdowns told = call.trusted() ? breakdowns : breakdowns.at(call.uri());
        UnreachableException unreachable = told.of(call.asked(), broken);
        offline = unreachable.isOffline();
        return unreachable;
    }

    void tell(Call call, Attempt attempt, int rows, Optional<String> problem, RequestContext context) {
        if (problem.isPresent()) {
            Optional<RawAnswer> answer = attempt.answer();
            FailureLog.write(
                    call.method(),
                    call.path(),
                    answer.map(RawAnswer::status).orElse(0),
                    answer.flatMap(known -> known.header("X-Request-Id")).orElse("-"),
                    attempt.took().toMillis());
        }
        context.exchanges()
                .exchanged(ToldExchange.of(call, attempt.startedAt(), attempt.took(), attempt.answer(), rows, problem));
    }

    @Override
    public void close() {
        closed = true;
        wire.close();
    }

    /**
     * What was read, and what came with it.
     *
     * @param value what was read
     * @param scopes what the credential may do; empty when the answer doesn't tell
     * @param took until the answer was there
     * @param skew how far this computer's clock is ahead of the server's; empty when it doesn't tell
     * @param <T> what the body is read into
     */
    public record Told<T>(T value, List<String> scopes, Duration took, Optional<Duration> skew) {
        /** Copies the scopes. */
        public Told {
            scopes = List.copyOf(scopes);
        }
    }
}

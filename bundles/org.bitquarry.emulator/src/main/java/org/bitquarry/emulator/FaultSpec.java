package org.bitquarry.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bitquarry.emulator.Arguments.UsageException;

/**
 * A fault as it is written on a command line.
 *
 * @param method the empty text for any
 * @param path a part of the path, the empty text for any
 */
record FaultSpec(int times, Kind kind, int number, String method, String path) {
    static final String USAGE = "faults: TIMESxKIND [METHOD] [PART-OF-PATH], several with ; between them."
            + " Kinds: a status from 400 to 599, drop, lose, malformed, truncate, delay=MS."
            + " Example: --faults \"3x503 GET /pullrequests; 1xdrop PUT; 100xdelay=500\"";

    private static final Pattern FORM = Pattern.compile(
            "(\\d{1,6})x(\\d{3}|drop|lose|malformed|truncate|delay=(\\d{1,5}))(?:\\s+([A-Z]+))?(?:\\s+(/\\S*))?");

    /** What goes wrong. */
    enum Kind {
        STATUS,
        DROP,
        LOSE,
        MALFORMED,
        TRUNCATE,
        DELAY
    }

    static List<FaultSpec> parse(String text) throws UsageException {
        List<FaultSpec> specs = new ArrayList<>();
        for (String part : text.split(";")) {
            if (!part.isBlank()) {
                specs.add(one(part.strip()));
            }
        }
        return specs;
    }

    private static FaultSpec one(String text) throws UsageException {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new UsageException("Not a fault: " + text);
        }
        String what = form.group(2);
        String method = form.group(4) == null ? "" : form.group(4);
        String path = form.group(5) == null ? "" : form.group(5);
        int times = Integer.parseInt(form.group(1));
        if (what.startsWith("delay=")) {
            return new FaultSpec(times, Kind.DELAY, Integer.parseInt(form.group(3)), method, path);
        }
        if (Character.isDigit(what.charAt(0))) {
            int status = Integer.parseInt(what);
            if (status < 400 || status > 599) {
                throw new UsageException("Not an error's status: " + what);
            }
            return new FaultSpec(times, Kind.STATUS, status, method, path);
        }
        return new FaultSpec(times, Kind.valueOf(what.toUpperCase(Locale.ROOT)), 0, method, path);
    }

    void addTo(Faults faults) {
        Faults.Rule rule = faults.next(times).at(path);
        if (!method.isEmpty()) {
            rule = rule.of(method);
        }
        switch (kind) {
            case STATUS -> rule.answer(number);
            case DROP -> rule.dropConnection();
            case LOSE -> rule.loseAnswer();
            case MALFORMED -> rule.malformedJson();
            case TRUNCATE -> rule.truncateBody();
            case DELAY -> rule.delay(Duration.ofMillis(number));
        }
    }
}

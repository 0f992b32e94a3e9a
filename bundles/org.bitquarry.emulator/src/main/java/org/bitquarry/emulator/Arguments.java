package org.bitquarry.emulator;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a stand-alone emulator. */
record Arguments(EmulatorOptions options, List<FaultSpec> faults) {
    static final String USAGE =
            "usage: bitquarry emulator [--port N] [--data demo|bench|huge] [--seed N] [--latency MS]"
                    + " [--budget N] [--state FILE] [--faults SPEC]\n" + FaultSpec.USAGE;

    private static final int DEFAULT_PORT = 7990;

    /** Arguments that make no sense. */
    static final class UsageException extends Exception {
        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }

    static Arguments parse(String... args) throws UsageException {
        EmulatorOptions options = data(args).withPort(DEFAULT_PORT);
        List<FaultSpec> faults = new ArrayList<>();
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new UsageException(args[i] + " has no value");
            }
            String value = args[i + 1];
            options = switch (args[i]) {
                case "--data" -> options;
                case "--port" -> options.withPort(number(args[i], value, 65_535));
                case "--seed" -> options.withSeed(number(args[i], value, Integer.MAX_VALUE));
                case "--latency" -> options.withLatency(Duration.ofMillis(number(args[i], value, 60_000)));
                case "--budget" -> options.withHourlyBudget(number(args[i], value, 1_000_000));
                case "--state" -> options.withState(Path.of(value));
                case "--faults" -> {
                    faults.addAll(FaultSpec.parse(value));
                    yield options;
                }
                default -> throw new UsageException("There is no option " + args[i]);
            };
        }
        return new Arguments(options, faults);
    }

    private static EmulatorOptions data(String... args) throws UsageException {
        EmulatorOptions options = EmulatorOptions.demo();
        for (int i = 0; i + 1 < args.length; i += 2) {
            if (args[i].equals("--data")) {
                options = switch (args[i + 1]) {
                    case "demo" -> EmulatorOptions.demo();
                    case "bench" -> EmulatorOptions.bench();
                    case "huge" -> EmulatorOptions.huge();
                    default -> throw new UsageException("--data is demo, bench or huge, not " + args[i + 1]);
                };
            }
        }
        return options;
    }

    private static int number(String option, String value, int largest) throws UsageException {
        if (!value.matches("\\d{1,10}") || Long.parseLong(value) > largest) {
            throw new UsageException(option + " is a number from 0 to " + largest + ", not " + value);
        }
        return Integer.parseInt(value);
    }
}

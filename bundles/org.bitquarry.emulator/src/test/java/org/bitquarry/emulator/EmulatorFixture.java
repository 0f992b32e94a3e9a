package org.bitquarry.emulator;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Runs a test against a fresh emulator. */
final class EmulatorFixture {
    private EmulatorFixture() {}

    static void withDemo(Consumer<Browser> test) {
        with(options -> options, test);
    }

    static void with(UnaryOperator<EmulatorOptions> change, Consumer<Browser> test) {
        try (Emulator emulator = Emulator.start(change.apply(EmulatorOptions.demo()));
                Browser browser = new Browser(emulator)) {
            test.accept(browser);
        }
    }
}

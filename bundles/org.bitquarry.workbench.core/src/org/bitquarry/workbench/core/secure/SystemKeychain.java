package org.bitquarry.workbench.core.secure;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keychain of macOS or the keyring of a Linux desktop, asked by the program that comes with it. Bitquarry's password is an entry
 * of its own, one a folder: that of Equinox is one for all applications of a person, and each new file of any of them replaces it.
 */
sealed interface SystemKeychain extends PasswordKeeper {
    /** Says what the system calls it. */
    String label();

    /** Tells whether the program is installed; looks at the disk. */
    boolean isThere();

    /** Returns the keychain that a system may have for the store in a folder; empty where Equinox serves us well, or nothing does. */
    static Optional<SystemKeychain> of(String system, Map<String, String> environment, Path folder) {
        if (system.startsWith("Mac")) {
            return Optional.of(new OfMac(new Tool(Path.of("/usr/bin/security")), name(folder)));
        }
        if (system.startsWith("Linux")) {
            return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                    .filter(place -> !place.isBlank())
                    .map(place -> Path.of(place, "secret-tool"))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .map(program -> new OfDesktop(new Tool(program), name(folder)));
        }
        return Optional.empty();
    }

    /** One entry a folder, which doesn't tell its path. */
    private static String name(Path folder) {
        try {
            byte[] path = folder.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(path), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    default void promote() throws IOException {
        char[] next = read(Slot.NEXT).orElseThrow(() -> new IOException("there is no next master password"));
        try {
            write(Slot.CURRENT, next);
        } finally {
            Secrets.wiped(next);
        }
        forget(Slot.NEXT);
    }

    @Override
    default void forget() throws IOException {
        for (Slot slot : Slot.values()) {
            forget(slot);
        }
    }

    /** Forgets one password; does nothing when there is none. */
    void forget(Slot slot) throws IOException;

    /**
     * The keychain of macOS. Its program has a prompt of its own, which takes commands from standard input.
     *
     * @param tool the system's {@code security}
     * @param store names the entry
     */
    record OfMac(Tool tool, String store) implements SystemKeychain {
        private static final String SERVICE = "org.bitquarry.secure-storage";
        private static final int NOT_FOUND = 44;

        @Override
        public String label() {
            return "your macOS keychain";
        }

        @Override
        public boolean isThere() {
            return Files.isExecutable(tool.program());
        }

        private String account(Slot slot) {
            return store + "-" + slot.label();
        }

        @Override
        public Optional<char[]> read(Slot slot) throws IOException {
            Tool.Answer answer =
                    tool.ask(new byte[0], "find-generic-password", "-s", SERVICE, "-a", account(slot), "-w");
            return found(answer, answer.exit() == NOT_FOUND);
        }

        @Override
        public void write(Slot slot, char[] password) throws IOException {
            char[] head = ("add-generic-password -U -s " + SERVICE + " -a " + account(slot) + " -w ").toCharArray();
            char[] command = Arrays.copyOf(head, head.length + password.length + 1);
            java.lang.System.arraycopy(password, 0, command, head.length, password.length);
            command[command.length - 1] = '\n';
            byte[] input = Secrets.bytes(command);
            Secrets.wiped(command);
            done(tool.ask(input, "-i"));
        }

        @Override
        public void forget(Slot slot) throws IOException {
            Tool.Answer answer = tool.ask(new byte[0], "delete-generic-password", "-s", SERVICE, "-a", account(slot));
            if (answer.exit() != NOT_FOUND) {
                done(answer);
            }
        }
    }

    /**
     * The keyring of a Linux desktop, by libsecret.
     *
     * @param tool libsecret's {@code secret-tool}
     * @param store names the entry
     */
    record OfDesktop(Tool tool, String store) implements SystemKeychain {
        @Override
        public String label() {
            return "your desktop's keyring";
        }

        @Override
        public boolean isThere() {
            return Files.isExecutable(tool.program());
        }

        /** Without an entry it says nothing and fails; whatever else goes wrong it says. */
        @Override
        public Optional<char[]> read(Slot slot) throws IOException {
            Tool.Answer answer =
                    tool.ask(new byte[0], "lookup", "application", "bitquarry", "store", store, "slot", slot.label());
            return found(answer, answer.exit() == 1 && answer.complaint().isEmpty());
        }

        @Override
        public void write(Slot slot, char[] password) throws IOException {
            done(tool.ask(
                    Secrets.bytes(password),
                    "store",
                    "--label=Bitquarry master password",
                    "application",
                    "bitquarry",
                    "store",
                    store,
                    "slot",
                    slot.label()));
        }

        @Override
        public void forget(Slot slot) throws IOException {
            Tool.Answer answer =
                    tool.ask(new byte[0], "clear", "application", "bitquarry", "store", store, "slot", slot.label());
            if (answer.exit() != 1 || !answer.complaint().isEmpty()) {
                done(answer);
            }
        }
    }

    private static Optional<char[]> found(Tool.Answer answer, boolean absent) throws LockedException {
        if (absent) {
            return Optional.empty();
        }
        done(answer);
        char[] output = Secrets.characters(answer.output());
        int end = output.length;
        while (end > 0 && (output[end - 1] == '\n' || output[end - 1] == '\r')) {
            end--;
        }
        char[] password = Arrays.copyOf(output, end);
        Secrets.wiped(output);
        return Optional.of(password);
    }

    private static void done(Tool.Answer answer) throws LockedException {
        if (answer.exit() != 0) {
            throw new LockedException("it answers with " + answer);
        }
    }
}

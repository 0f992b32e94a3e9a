package org.bitquarry.workbench.core.secure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Programs that stand for those of a keychain: they keep each entry as a file and note their arguments. */
record FakeTool(Path folder) {
    private static final String LINUX = """
            #!/bin/sh
            echo "$@" >> "$0.calls"
            test -e "$0.locked" && { echo "Cannot open the keyring" >&2; exit 1; }
            entry="$0.entry-$(echo "$@" | sed 's/.*slot //')"
            case "$1" in
              lookup) test -e "$entry" || exit 1; cat "$entry";;
              store) cat > "$entry";;
              clear) test -e "$entry" || exit 1; rm "$entry";;
            esac
            """;
    private static final String MAC = """
            #!/bin/sh
            echo "$@" >> "$0.calls"
            test -e "$0.locked" && { echo "User interaction is not allowed." >&2; exit 36; }
            keep() { shift 5; entry="$0.entry-$1"; shift 2; printf '%s' "$1" > "$entry"; }
            case "$1" in
              -i) read line; set -- $line; test "$1" = add-generic-password && { keep "$@"; };;
              find-generic-password) test -e "$0.entry-$5" || exit 44; cat "$0.entry-$5"; echo;;
              delete-generic-password) test -e "$0.entry-$5" || exit 44; rm "$0.entry-$5";;
            esac
            """;

    SystemKeychain.OfDesktop linux() {
        return new SystemKeychain.OfDesktop(new Tool(made("secret-tool", LINUX)), "abc");
    }

    SystemKeychain.OfMac mac() {
        return new SystemKeychain.OfMac(new Tool(made("security", MAC)), "abc");
    }

    private Path made(String name, String script) {
        try {
            Path program = folder.resolve(name);
            Files.writeString(program, script);
            return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void lock(SystemKeychain keychain, boolean locked) throws IOException {
        Path mark = beside(keychain, ".locked");
        if (locked) {
            Files.writeString(mark, "");
        } else {
            Files.delete(mark);
        }
    }

    String calls(SystemKeychain keychain) throws IOException {
        return Files.readString(beside(keychain, ".calls"));
    }

    private static Path beside(SystemKeychain keychain, String suffix) {
        Path program =
                switch (keychain) {
                    case SystemKeychain.OfDesktop desktop -> desktop.tool().program();
                    case SystemKeychain.OfMac mac -> mac.tool().program();
                };
        return program.resolveSibling(program.getFileName() + suffix);
    }
}

package org.bitquarry.workbench.core.secure;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionRegistry;

/** What protects the key of the stored secrets. */
sealed interface StoreProtection {
    /** Says in one clause for a person where secrets go. */
    String place();

    /** Names what unlocks the store. */
    String keeper();

    /**
     * The system encrypts the key of each file, through Equinox.
     *
     * @param module the platform's extension that asks the system
     * @param label what the system calls its keeper
     */
    record System(String module, String label) implements StoreProtection {
        @Override
        public String place() {
            return unlockedBy(label);
        }

        @Override
        public String keeper() {
            return label;
        }
    }

    /**
     * The system keeps the master password.
     *
     * @param keychain is asked for it
     */
    record Keychain(SystemKeychain keychain) implements StoreProtection {
        @Override
        public String place() {
            return unlockedBy(keychain.label());
        }

        @Override
        public String keeper() {
            return keychain.label();
        }
    }

    /** The master password lies in a file that only its owner can read. */
    record PasswordFile() implements StoreProtection {
        @Override
        public String place() {
            return "encrypted storage on this computer; its master password lies beside it in a file that only you can"
                    + " read";
        }

        @Override
        public String keeper() {
            return "a master password in a file that only you can read";
        }
    }

    /**
     * The master password lies in a file that whoever started the process named.
     *
     * @param password is in it
     */
    record GivenFile(GivenPassword password) implements StoreProtection {
        @Override
        public String place() {
            return unlockedBy("the master password in " + password.file());
        }

        @Override
        public String keeper() {
            return "the master password in " + password.file();
        }
    }

    private static String unlockedBy(String keeper) {
        return "encrypted storage on this computer, unlocked by " + keeper;
    }

    /**
     * Equinox's keepers that serve a storage file of our own. Those of macOS and Linux are not among them: they have one master
     * password for all Equinox applications of a person and make a new one for each new file, which locks all others out
     * of theirs. {@link SystemKeychain} speaks to these systems instead.
     */
    List<System> SAFE =
            List.of(new System("org.eclipse.equinox.security.WindowsPasswordProvider64bit", "your Windows account"));

    /** Returns what protects the store in a folder best: the file that the environment names, the system's keeper, a file of our own. */
    static StoreProtection best(
            IExtensionRegistry registry, String system, Map<String, String> environment, Path folder) {
        Optional<StoreProtection> given = Optional.ofNullable(environment.get(GivenPassword.VARIABLE))
                .filter(name -> !name.isBlank())
                .map(name -> new GivenFile(new GivenPassword(Path.of(name))));
        return given.or(() -> SAFE.stream()
                        .filter(keeper -> isInstalled(registry, keeper.module()))
                        .map(StoreProtection.class::cast)
                        .findFirst())
                .or(() -> SystemKeychain.of(system, environment, folder).map(Keychain::new))
                .orElseGet(PasswordFile::new);
    }

    private static boolean isInstalled(IExtensionRegistry registry, String module) {
        return Optional.ofNullable(registry.getExtensionPoint("org.eclipse.equinox.security.secureStorage")).stream()
                .flatMap(point -> List.of(point.getExtensions()).stream())
                .map(IExtension::getUniqueIdentifier)
                .anyMatch(module::equalsIgnoreCase);
    }
}

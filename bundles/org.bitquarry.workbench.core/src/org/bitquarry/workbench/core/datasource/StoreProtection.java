package org.bitquarry.workbench.core.datasource;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionRegistry;

/** What protects the key of the stored secrets. */
sealed interface StoreProtection {
    /** Says it in one clause for a person. */
    String place();

    /**
     * The system keeps the key.
     *
     * @param module the platform's extension that asks the system
     * @param label what the system calls its keeper
     */
    record System(String module, String label) implements StoreProtection {
        @Override
        public String place() {
            return "encrypted storage on this computer, unlocked by " + label;
        }
    }

    /** The key lies in a file that only its owner can read. */
    record PasswordFile() implements StoreProtection {
        @Override
        public String place() {
            return "encrypted storage on this computer; its master password lies beside it in a file that only you can"
                    + " read";
        }
    }

    /**
     * The system's keepers that serve a storage file of our own. That of Linux is not among them: it has one master
     * password for all Equinox applications of a user and makes a new one for each new file, which would lock the
     * others out of theirs.
     */
    List<System> SAFE = List.of(
            new System("org.eclipse.equinox.security.WindowsPasswordProvider64bit", "your Windows account"),
            new System("org.eclipse.equinox.security.OSXKeystoreIntegration", "your macOS keychain"));

    /** Returns the system's keeper where one is installed, the file elsewhere. */
    static StoreProtection best(IExtensionRegistry registry) {
        return SAFE.stream()
                .filter(system -> isInstalled(registry, system.module()))
                .findFirst()
                .<StoreProtection>map(system -> system)
                .orElseGet(PasswordFile::new);
    }

    private static boolean isInstalled(IExtensionRegistry registry, String module) {
        return Optional.ofNullable(registry.getExtensionPoint("org.eclipse.equinox.security.secureStorage")).stream()
                .flatMap(point -> List.of(point.getExtensions()).stream())
                .map(IExtension::getUniqueIdentifier)
                .anyMatch(module::equalsIgnoreCase);
    }
}

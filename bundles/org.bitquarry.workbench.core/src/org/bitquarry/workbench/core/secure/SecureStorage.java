package org.bitquarry.workbench.core.secure;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.bitquarry.workbench.core.Registration;

/** The store of secrets as a person looks after it, and what was last found of it. Thread-safe; never blocks. */
public final class SecureStorage {
    private final StorageCare care;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Optional<StorageReport> last = Optional.empty();

    public SecureStorage(StorageCare care) {
        this.care = care;
    }

    /** Returns the store itself. */
    public StorageCare care() {
        return care;
    }

    /** Returns what was found when it was last looked after in this run; empty before. */
    public Optional<StorageReport> last() {
        return last;
    }

    /** Tells an action, in any thread, that something was found. */
    public Registration onChange(Runnable action) {
        listeners.add(action);
        return () -> listeners.remove(action);
    }

    void found(StorageReport report) {
        last = Optional.of(report);
        listeners.forEach(Runnable::run);
    }

    /** Makes a job that checks the store; schedule it once. */
    public StorageJob check() {
        return new StorageJob("Check secure storage", this, () -> {
            // The check itself is what every job ends with.
        });
    }

    /** Makes a job that writes all secrets anew with a new master password; schedule it once. */
    public StorageJob renew() {
        return new StorageJob("Change the master password", this, care::renew);
    }

    /** Makes a job that moves what can't be read out of the way; schedule it once. */
    public StorageJob setAside() {
        return new StorageJob("Set broken secrets aside", this, care::setAside);
    }

    /** Makes a job that forgets all secrets; schedule it once. */
    public StorageJob forgetAll() {
        return new StorageJob("Forget all secrets", this, care::forgetAll);
    }

    /**
     * Makes a job that forgets the secrets of a file, whose datasource may be gone; schedule it once.
     *
     * @param before is told the file's stem first, to forget what else holds them
     */
    public StorageJob forget(String stem, Consumer<String> before) {
        return new StorageJob("Forget the secrets of " + stem, this, () -> {
            before.accept(stem);
            care.forget(stem);
        });
    }
}

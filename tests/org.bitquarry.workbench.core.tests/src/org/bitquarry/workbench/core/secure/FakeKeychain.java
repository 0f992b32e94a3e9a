package org.bitquarry.workbench.core.secure;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.equinox.security.storage.provider.IPreferencesContainer;
import org.eclipse.equinox.security.storage.provider.PasswordProvider;

/** A system's keychain as Equinox sees it: answers, refuses, or shows a dialog that nobody answers. */
public final class FakeKeychain extends PasswordProvider {
    /** An extension of a fragment bears the name of its host. */
    static final String MODULE = "org.bitquarry.workbench.core.keychain";

    /** Equinox makes the instance, so what it does is told to the class. */
    static final AtomicReference<Mood> MOOD = new AtomicReference<>(Mood.ANSWERS);

    enum Mood {
        ANSWERS,
        REFUSES,
        HANGS
    }

    @Override
    public PBEKeySpec getPassword(IPreferencesContainer container, int passwordType) {
        return switch (MOOD.get()) {
            case ANSWERS -> new PBEKeySpec("of the keychain".toCharArray());
            case REFUSES -> null;
            case HANGS -> hang();
        };
    }

    private static PBEKeySpec hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }
}

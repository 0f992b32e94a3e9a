package org.bitquarry.workbench.core.secure;

import java.io.IOException;
import org.bitquarry.model.error.CredentialStoreException;
import org.bitquarry.model.error.Problem;
import org.eclipse.equinox.security.storage.StorageException;

/** The border of secure storage: whatever it throws becomes an error that says what was asked, what came back and what to do. */
final class StorageWords {
    private static final String SESSION =
            "Enter the token again, or keep it for this session only. The datasource itself is unharmed.";

    private StorageWords() {}

    /** A use of secure storage. */
    @FunctionalInterface
    interface Call<T> {
        T make() throws IOException, StorageException;
    }

    static <T> T told(String asked, Call<T> call) {
        try {
            return call.make();
        } catch (StorageException e) {
            throw failed(asked, why(e), SESSION, e);
        } catch (PasswordKeeper.LockedException e) {
            throw failed(
                    asked,
                    "secure storage is locked: what keeps its master password does not open (" + e.getMessage() + ").",
                    "Unlock it and try again, or keep the token for this session only. The datasource itself is"
                            + " unharmed.",
                    e);
        } catch (IOException e) {
            throw failed(asked, "the file of secure storage can't be used (" + e.getMessage() + ").", SESSION, e);
        } catch (IllegalArgumentException e) {
            throw failed(asked, "the file of secure storage is damaged or has an outdated cipher.", SESSION, e);
        }
    }

    private static String why(StorageException failure) {
        return switch (failure.getErrorCode()) {
            case StorageException.DECRYPTION_ERROR ->
                "it can't be decrypted: the master password or the file has changed.";
            case StorageException.NO_SECURE_MODULE ->
                "what unlocks it is missing: the master password was removed, or it was stored on another computer.";
            case StorageException.NO_PASSWORD -> "secure storage is locked.";
            default -> "secure storage failed (error " + failure.getErrorCode() + ").";
        };
    }

    static CredentialStoreException failed(String asked, String why, String remedy, Exception cause) {
        return new CredentialStoreException(new Problem(asked, why, remedy), cause);
    }
}

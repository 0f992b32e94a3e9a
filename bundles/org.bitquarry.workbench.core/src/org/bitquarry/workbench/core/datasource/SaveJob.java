package org.bitquarry.workbench.core.datasource;

import java.util.Optional;
import org.bitquarry.connections.ConnectionProfile;
import org.bitquarry.model.error.CredentialStoreException;
import org.bitquarry.model.error.Problem;
import org.bitquarry.model.exchange.RequestContext;
import org.bitquarry.workbench.core.log.HttpLog;
import org.bitquarry.workbench.core.work.AttemptJob;

/** Saves what a draft holds and connects it if that is wanted. Wipes the secrets of the snapshot at the end. */
public final class SaveJob extends AttemptJob<SaveOutcome> {
    private final DraftSnapshot draft;
    private final boolean connect;
    private volatile Optional<ConnectionProfile> saved = Optional.empty();

    /** Makes a job; schedule it once. */
    public SaveJob(DraftSnapshot draft, boolean connect, HttpLog log) {
        super(
                "Save " + draft.profile().name(),
                log.begin(draft.profile().name(), connect ? "Save and connect" : "Save")
                        .listener());
        this.draft = draft;
        this.connect = connect;
        onOutcome(outcome -> draft.wipe());
    }

    @Override
    protected SaveOutcome attempt(RequestContext asked) {
        try {
            saved = Optional.of(draft.saveProfile());
            draft.keepSecrets();
        } catch (CredentialStoreException refused) {
            return notKept(refused.problem());
        }
        ConnectionProfile profile = saved.get();
        Optional<DataSource> live =
                connect ? Optional.of(draft.dataSources().connect(profile, asked)) : Optional.empty();
        return new SaveOutcome.Done(profile, live);
    }

    /** A renamed datasource is saved before its secrets move along, which may fail, too. */
    private SaveOutcome notKept(Problem problem) {
        return draft.dataSources()
                .profile(draft.profile().name())
                .filter(draft.profile()::equals)
                .<SaveOutcome>map(profile -> new SaveOutcome.SecretsNotKept(profile, problem))
                .orElseGet(() -> new SaveOutcome.Refused(problem));
    }

    @Override
    protected SaveOutcome failed(Problem problem) {
        return saved.<SaveOutcome>map(profile -> new SaveOutcome.OnlySaved(profile, problem))
                .orElseGet(() -> new SaveOutcome.Refused(problem));
    }

    @Override
    protected SaveOutcome stopped() {
        return new SaveOutcome.Stopped(saved);
    }
}

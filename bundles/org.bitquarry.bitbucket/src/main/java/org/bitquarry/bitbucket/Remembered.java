package org.bitquarry.bitbucket;

import java.util.Optional;
import java.util.function.Function;
import org.bitquarry.model.exchange.RequestContext;

/** What is asked for once and then remembered until it is forgotten. Thread-safe; two who ask at once may both ask. */
final class Remembered<T> {
    private final Function<RequestContext, T> source;
    private Optional<T> value = Optional.empty();

    Remembered(Function<RequestContext, T> source) {
        this.source = source;
    }

    T get(RequestContext context) {
        Optional<T> known = known();
        if (known.isPresent()) {
            return known.get();
        }
        T asked = source.apply(context);
        synchronized (this) {
            value = Optional.of(asked);
        }
        return asked;
    }

    synchronized Optional<T> known() {
        return value;
    }

    /** Takes what was found out otherwise. */
    synchronized void learn(T known) {
        value = Optional.of(known);
    }

    synchronized void forget() {
        value = Optional.empty();
    }
}

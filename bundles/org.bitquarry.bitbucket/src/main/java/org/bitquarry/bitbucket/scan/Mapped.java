package org.bitquarry.bitbucket.scan;

import java.util.Iterator;
import java.util.function.Function;

/** Maps an iterator lazily. */
record Mapped<A, B>(Iterator<A> source, Function<A, B> mapping) implements Iterator<B> {
    @Override
    public boolean hasNext() {
        return source.hasNext();
    }

    @Override
    public B next() {
        return mapping.apply(source.next());
    }
}

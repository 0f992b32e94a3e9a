package org.bitquarry.bitbucket.scan;

import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;

/** Every element with each of a few others, in order; what is made of a pair is made when it is asked for. */
final class Crossed<A, B, R> implements Iterator<R> {
    private final Iterator<A> outer;
    private final List<B> others;
    private final BiFunction<A, B, R> pairing;
    private Iterator<R> row = List.<R>of().iterator();

    Crossed(Iterator<A> outer, List<B> others, BiFunction<A, B, R> pairing) {
        this.outer = outer;
        this.others = others;
        this.pairing = pairing;
    }

    @Override
    public boolean hasNext() {
        return row.hasNext() || outer.hasNext();
    }

    @Override
    public R next() {
        if (!row.hasNext()) {
            A element = outer.next();
            row = others.stream().map(other -> pairing.apply(element, other)).iterator();
        }
        return row.next();
    }
}

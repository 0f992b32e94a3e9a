package org.bitquarry.engine.internal.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bitquarry.engine.SqlToken;
import org.bitquarry.engine.SqlToken.Kind;

/**
 * The tokens of a text, where changes cost what they touch: those behind the place of the last change are counted from the text's
 * end, and so don't move when something is typed before them.
 */
final class TokenGap {
    private static final int ROOM = 256;

    private Kind[] kinds = new Kind[ROOM];
    /** Of those before the gap, where they end; of those behind it, how far that is from the end of the text. */
    private int[] ends = new int[ROOM];

    private int gap;
    private int behind = ROOM;
    private int length;

    int size() {
        return kinds.length - (behind - gap);
    }

    private int slot(int index) {
        return index < gap ? index : index + behind - gap;
    }

    int start(int index) {
        return index == 0 ? 0 : end(index - 1);
    }

    int end(int index) {
        return index < gap ? ends[index] : length - ends[slot(index)];
    }

    Kind kind(int index) {
        return kinds[slot(index)];
    }

    SqlToken get(int index) {
        int start = start(index);
        return new SqlToken(kind(index), start, end(index) - start);
    }

    List<SqlToken> list(int from, int to) {
        List<SqlToken> some = new ArrayList<>(to - from);
        for (int index = from; index < to; index++) {
            some.add(get(index));
        }
        return some;
    }

    /** Returns the first token that ends behind an offset, or how many there are. */
    int endingBehind(int offset) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end(middle) > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Puts others in the place of some; those behind them move with the end of the text. */
    void replace(int from, int to, List<SqlToken> by, int newLength) {
        open(from);
        behind += to - from;
        length = newLength;
        reserve(by.size());
        for (SqlToken token : by) {
            kinds[gap] = token.kind();
            ends[gap] = token.end();
            gap++;
        }
    }

    /** Moves the gap before a token. */
    private void open(int index) {
        while (gap > index) {
            gap--;
            behind--;
            kinds[behind] = kinds[gap];
            ends[behind] = length - ends[gap];
        }
        while (gap < index) {
            kinds[gap] = kinds[behind];
            ends[gap] = length - ends[behind];
            gap++;
            behind++;
        }
    }

    private void reserve(int more) {
        int missing = more - (behind - gap);
        if (missing > 0) {
            int tail = kinds.length - behind;
            int larger = kinds.length * 2 + missing;
            int[] longerEnds = Arrays.copyOf(ends, larger);
            Kind[] longerKinds = Arrays.copyOf(kinds, larger);
            System.arraycopy(ends, behind, longerEnds, larger - tail, tail);
            System.arraycopy(kinds, behind, longerKinds, larger - tail, tail);
            ends = longerEnds;
            kinds = longerKinds;
            behind = larger - tail;
        }
    }
}

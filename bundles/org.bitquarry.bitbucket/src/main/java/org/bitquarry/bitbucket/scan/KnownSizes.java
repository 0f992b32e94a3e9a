package org.bitquarry.bitbucket.scan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Remembers how long lists were when they were read last, so that plans can say what to expect. Thread-safe. */
final class KnownSizes {
    private static final int MOST = 2_000;

    private final Map<String, Long> sizes = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    /** Takes note of a list's size, if the answer told it. */
    synchronized void learn(String list, OptionalLong size) {
        size.ifPresent(rows -> sizes.put(list, rows));
    }

    /** Returns the size that a list had. */
    synchronized OptionalLong of(String list) {
        Long rows = sizes.get(list);
        return rows == null ? OptionalLong.empty() : OptionalLong.of(rows);
    }
}

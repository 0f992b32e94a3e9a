package org.bitquarry.bitbucket.network;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stands between here and Bitbucket. */
public sealed interface ProxyChoice {
    /** Whatever Java's settings and the environment say. */
    record OfSystem() implements ProxyChoice {}

    /** Nothing. */
    record None() implements ProxyChoice {}

    /**
     * One that was named.
     *
     * @param kind how it is spoken to
     * @param host of it
     * @param port of it
     * @param login proves who we are; empty when it lets everybody through
     * @param exceptions hosts that are reached without it, such as {@code *.example.com}
     */
    record Named(Kind kind, String host, int port, Optional<Login> login, List<String> exceptions)
            implements ProxyChoice {
        /** Copies the exceptions. */
        public Named {
            exceptions = List.copyOf(exceptions);
        }

        /** Tells whether a host is reached without it. */
        public boolean leavesOut(String target) {
            String name = target.toLowerCase(Locale.ROOT);
            return exceptions.stream()
                    .map(rule -> rule.strip().toLowerCase(Locale.ROOT))
                    .anyMatch(rule -> rule.equals(name)
                            || (rule.startsWith("*.") && name.endsWith(rule.substring(1)))
                            || (rule.startsWith(".") && name.endsWith(rule)));
        }
    }

    /** How a proxy is spoken to. */
    enum Kind {
        /** By HTTP; what is encrypted goes through a tunnel. */
        HTTP,
        /** By SOCKS 5; it resolves the names. */
        SOCKS
    }

    /**
     * Who we are to a proxy. The array is not copied.
     *
     * @param user its name
     * @param password the secret
     */
    @SuppressWarnings("ArrayRecordComponent") // only an array can be wiped; nobody compares it
    record Login(String user, char[] password) {
        @Override
        public String toString() {
            return "login of " + user;
        }
    }
}

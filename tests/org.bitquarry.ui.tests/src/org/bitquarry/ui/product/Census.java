package org.bitquarry.ui.product;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * How many objects of each class live, and how many threads, at one moment after a full collection. Counts our own classes and those of
 * the toolkits: widgets, fonts, colours, images, layers, listeners, jobs.
 */
final class Census {
    private static final List<String> COUNTED = List.of("org.bitquarry.", "org.eclipse.");
    private static final int COLUMNS = 4;

    /**
     * The demo keeps its latest 50,000 requests, the history its latest 10,000 statements. SWT keeps an entry a native address that ever was
     * the accessible of a widget, until the address is used again.
     */
    private static final Set<String> BOUNDED = Set.of(
            "org.bitquarry.emulator.internal.http.Observation",
            "org.bitquarry.workbench.core.history.HistoryEntry",
            "org.eclipse.swt.accessibility.AccessibleObject",
            "org.eclipse.swt.internal.LONG");

    private final Map<String, Long> counts;
    private final long bytes;
    private final int threads;

    private Census(Map<String, Long> counts, long bytes, int threads) {
        this.counts = counts;
        this.bytes = bytes;
        this.threads = threads;
    }

    /** Counts now; the virtual machine collects first. */
    static Census now() {
        Map<String, Long> counts = new TreeMap<>();
        long bytes = 0;
        for (String line : histogram().lines().toList()) {
            // "   1:    12345    67890  java.lang.String (java.base@21)"
            String[] cells = line.strip().split("\\s+", COLUMNS + 1);
            if (cells.length >= COLUMNS && cells[0].endsWith(":") && cells[1].matches("\\d+")) {
                bytes += Long.parseLong(cells[2]);
                String name = generic(cells[3]);
                if (COUNTED.stream().anyMatch(name::startsWith) && !BOUNDED.contains(name)) {
                    counts.merge(name, Long.parseLong(cells[1]), Long::sum);
                }
            }
        }
        return new Census(counts, bytes, ManagementFactory.getThreadMXBean().getThreadCount());
    }

    /** The name of a lambda's class without its address. */
    private static String generic(String name) {
        int address = name.indexOf('/');
        int hidden = name.indexOf('+');
        return address >= 0 ? name.substring(0, address) : hidden >= 0 ? name.substring(0, hidden) : name;
    }

    private static String histogram() {
        try {
            // Reachable objects only: the command begins with a full collection. What only a finaliser held goes with
            // the second.
            run("gcRunFinalization");
            run("gcClassHistogram");
            return run("gcClassHistogram");
        } catch (JMException impossible) {
            throw new IllegalStateException("This virtual machine can't be asked what lives", impossible);
        }
    }

    private static String run(String command) throws JMException {
        ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
        boolean takesOptions = command.equals("gcClassHistogram");
        return (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        commands,
                        command,
                        takesOptions ? new Object[] {new String[0]} : new Object[0],
                        takesOptions ? new String[] {String[].class.getName()} : new String[0]);
    }

    /** Returns the classes of which at least so many more live than before, with how many. */
    Map<String, Long> grownSince(Census before, long atLeast) {
        return counts.keySet().stream()
                .map(name -> Map.entry(name, holding(name) - before.holding(name)))
                .filter(entry -> entry.getValue() >= atLeast)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    /** Returns how many objects of a class live. */
    long holding(String className) {
        return counts.getOrDefault(className, 0L);
    }

    long bytes() {
        return bytes;
    }

    int threads() {
        return threads;
    }
}

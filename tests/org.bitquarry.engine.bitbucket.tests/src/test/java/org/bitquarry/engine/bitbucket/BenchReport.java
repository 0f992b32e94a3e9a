package org.bitquarry.engine.bitbucket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * The document with all figures. Each part stands between two comments that name it, and is replaced as a whole.
 *
 * @param file the document
 */
record BenchReport(Path file) {
    private static final double GIBIBYTE = 1 << 30;

    /** Replaces a part by what is typed; the arguments are the document and the part's name. */
    public static void main(String[] arguments) throws IOException {
        String figures = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        new BenchReport(Path.of(arguments[0])).replace(arguments[1], figures);
    }

    /** Replaces a part by new figures, with the machine and the day. */
    private void replace(String part, String figures) {
        String begin = "<!-- begin " + part + " -->\n";
        String end = "<!-- end " + part + " -->";
        try {
            String text = Files.readString(file);
            int from = text.indexOf(begin);
            int to = text.indexOf(end);
            if (from < 0 || to < from) {
                throw new IllegalStateException(file + " has no part " + part);
            }
            Files.writeString(
                    file, text.substring(0, from + begin.length()) + machine() + "\n\n" + figures + text.substring(to));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String machine() {
        Runtime runtime = Runtime.getRuntime();
        return "Measured on " + LocalDate.now(ZoneOffset.UTC) + " with " + runtime.availableProcessors()
                + " cores, " + Math.round(memory() / GIBIBYTE) + " GiB of memory, JDK "
                + System.getProperty("java.version") + " on " + System.getProperty("os.name") + load() + ".";
    }

    /** What else ran: figures of a busy machine are worth little. */
    private static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "" : String.format(Locale.ROOT, "; the load was %.1f at the end", load);
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Runtime.getRuntime().maxMemory();
    }
}

package org.bitquarry.workbench.core;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What other processes can see of processes: the arguments of all of them, and the environment of our own children. */
record ProcessScan(Marks marks) {
    private static final Path PROCESSES = Path.of("/proc");

    /** Returns where a mark stands; empty where the system has no such files. */
    List<String> found() throws IOException {
        List<String> found = new ArrayList<>();
        if (Files.isDirectory(PROCESSES.resolve("self"))) {
            try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
                processes.forEach(process -> look(process.resolve("cmdline"), found));
            }
            try (Stream<ProcessHandle> children = ProcessHandle.current().descendants()) {
                children.forEach(child -> look(PROCESSES.resolve(child.pid() + "/environ"), found));
            }
        }
        return found;
    }

    private void look(Path file, List<String> found) {
        try {
            if (marks.holdsOne(Files.readAllBytes(file))) {
                found.add(file.toString());
            }
        } catch (IOException endedOrNotOurs) {
            // Nothing to see, for us or for anybody like us.
        }
    }
}

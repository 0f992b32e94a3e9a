package org.bitquarry.workbench.core.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bitquarry.model.docs.SchemaNames;
import org.bitquarry.model.table.Relations;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;
import org.bitquarry.model.table.TableDefinition;

/**
 * What a data dictionary tells of: the tables of a datasource, or of one of its schemas, by kind of schema.
 *
 * @param title of it
 * @param chapters one a kind of schema
 * @param relations who points at whom
 * @param schemas how the datasource names its schemas
 */
public record Dictionary(String title, List<Chapter> chapters, Relations relations, SchemaNames schemas) {
    private static final int NAMED = 12;

    /**
     * The tables of a kind of schema.
     *
     * @param kind of the schemas
     * @param where which schemas hold them, in words
     * @param tables by name
     */
    public record Chapter(SchemaKind kind, String where, List<TableDefinition> tables) {
        /** Copies the tables. */
        public Chapter {
            tables = List.copyOf(tables);
        }
    }

    /** Copies the chapters. */
    public Dictionary {
        chapters = List.copyOf(chapters);
    }

    /**
     * Takes what there is to tell of a datasource; asks nothing.
     *
     * @param datasource its name
     * @param only the schema that is meant; empty for all
     * @param known the schemas of the datasource
     */
    public static Dictionary of(String datasource, Optional<Schema> only, List<Schema> known, Relations relations) {
        List<Chapter> chapters = new ArrayList<>();
        for (SchemaKind kind : SchemaKind.values()) {
            List<TableDefinition> tables = relations.tables().apply(kind);
            if (!tables.isEmpty()
                    && only.filter(schema -> schema.kind() != kind).isEmpty()) {
                chapters.add(new Chapter(kind, where(kind, only, known), tables));
            }
        }
        String title = only.map(schema -> datasource + " · " + schema.name()).orElse(datasource);
        return new Dictionary(title, chapters, relations, kind -> only.filter(schema -> schema.kind() == kind)
                .or(() -> known.stream().filter(schema -> schema.kind() == kind).findFirst())
                .map(schema -> SqlNames.written(schema.name()))
                .orElseGet(() -> SchemaNames.DEMO.of(kind)));
    }

    private static String where(SchemaKind kind, Optional<Schema> only, List<Schema> known) {
        List<String> names = only.map(schema -> Stream.of(schema.name()))
                .orElseGet(() ->
                        known.stream().filter(schema -> schema.kind() == kind).map(Schema::name))
                .toList();
        String some = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
        return switch (kind) {
            case INFORMATION -> "The schema Information: what the workspace has.";
            case PROJECT -> "The schema of each project" + (some.isEmpty() ? "." : ": " + some + more + ".");
            case REPOSITORY -> "The schema of each repository" + (some.isEmpty() ? "." : ": " + some + more + ".");
            case ALL_PROJECTS -> "The schema AllProjects: the tables of all projects, with the project in front.";
            case ALL_REPOSITORIES ->
                "The schema AllRepositories: the tables of all repositories, with the repository in front.";
            case SYS -> "The schema sys: what is known of the datasource itself, without a request.";
        };
    }

    /** Returns how many tables there are. */
    public int tables() {
        return chapters.stream().mapToInt(chapter -> chapter.tables().size()).sum();
    }

    boolean tells(TableDefinition table) {
        return chapters.stream().anyMatch(chapter -> chapter.tables().contains(table));
    }

    /** Returns what a kind of schema is called. */
    static String name(SchemaKind kind) {
        return switch (kind) {
            case INFORMATION -> "Information";
            case PROJECT -> "Projects";
            case REPOSITORY -> "Repositories";
            case ALL_PROJECTS -> "AllProjects";
            case ALL_REPOSITORIES -> "AllRepositories";
            case SYS -> "sys";
        };
    }
}

package org.bitquarry.bitbucket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bitquarry.bitbucket.SchemaReader.Named;
import org.bitquarry.model.table.Schema;
import org.bitquarry.model.table.SchemaKind;

/**
 * How schemas are called: a repository's by its slug, a project's by its key. Where both are the same the repository has
 * the name, and the project is told apart by what it is.
 */
final class SchemaNames {
    static final Schema INFORMATION =
            new Schema("Information", SchemaKind.INFORMATION, Map.of(), "The workspace itself.");
    private static final Schema ALL_PROJECTS = new Schema(
            "AllProjects",
            SchemaKind.ALL_PROJECTS,
            Map.of(),
            "Every project table over all projects of the workspace.");
    private static final Schema ALL_REPOSITORIES = new Schema(
            "AllRepositories",
            SchemaKind.ALL_REPOSITORIES,
            Map.of(),
            "Every repository table over all repositories of the workspace.");
    private static final Set<String> TAKEN = Set.of("information", "allrepositories", "allprojects", "sys");
    private static final String REPOSITORY = " (repository)";
    private static final String PROJECT = " (project)";

    private SchemaNames() {}

    static Schema repository(Named repository) {
        String slug = repository.id();
        String shown = TAKEN.contains(slug) ? slug + REPOSITORY : slug;
        return new Schema(shown, SchemaKind.REPOSITORY, Map.of("repository", slug), repository.name());
    }

    static Schema project(Named project, boolean isSlugToo) {
        String key = project.id();
        String shown = isSlugToo || TAKEN.contains(key.toLowerCase(Locale.ROOT)) ? key + PROJECT : key;
        return new Schema(shown, SchemaKind.PROJECT, Map.of("project", key), project.name());
    }

    /** Returns the slug that a schema of that name has if it is a repository's. */
    static String slug(String name) {
        String slug = name.toLowerCase(Locale.ROOT);
        return slug.endsWith(REPOSITORY) ? slug.substring(0, slug.length() - REPOSITORY.length()) : slug;
    }

    /** Returns the key that a schema of that name has if it is a project's, in whatever case. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(PROJECT)
                ? name.substring(0, name.length() - PROJECT.length())
                : name;
    }

    static List<Schema> all(List<Named> projects, List<Named> repositories) {
        Set<String> slugs = repositories.stream().map(Named::id).collect(Collectors.toSet());
        List<Schema> schemas = new ArrayList<>();
        projects.forEach(
                each -> schemas.add(project(each, slugs.contains(each.id().toLowerCase(Locale.ROOT)))));
        repositories.forEach(each -> schemas.add(repository(each)));
        return ordered(schemas);
    }

    /** Returns the schemas of a workspace as people expect them: those there is one of, then projects, then repositories. */
    static List<Schema> ordered(Collection<Schema> found) {
        List<Schema> schemas = new ArrayList<>(List.of(INFORMATION, ALL_PROJECTS, ALL_REPOSITORIES));
        found.stream()
                .sorted(Comparator.comparing(Schema::kind).thenComparing(Schema::name))
                .forEach(schemas::add);
        return List.copyOf(schemas);
    }
}

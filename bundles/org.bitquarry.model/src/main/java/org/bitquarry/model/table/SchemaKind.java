package org.bitquarry.model.table;

/** The kinds of schema; tables belong to a kind, schemas of a kind share its tables. */
public enum SchemaKind {
    /** One: the workspace itself. */
    INFORMATION,
    /** One a project. */
    PROJECT,
    /** One a repository. */
    REPOSITORY,
    /** One: every project table over all projects. */
    ALL_PROJECTS,
    /** One: every repository table over all repositories. */
    ALL_REPOSITORIES,
    /** One: metadata, answered from the catalogue without a request. */
    SYS
}

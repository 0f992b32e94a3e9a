package org.bitquarry.engine.bitbucket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bitquarry.model.change.RowOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** MERGE at Bitbucket: by one PUT a row where that makes or changes it, else by reading first. */
class MergesTest {
    private final EmulatedSql sql = new EmulatedSql();

    @AfterEach
    void stop() {
        sql.close();
    }

    @Test
    void onePutARowIsAllWhereItMakesOrChanges() {
        sql.sent();
        assertThat(sql.change("""
                        MERGE INTO RepositoryGroupPermissions g
                        USING (VALUES (:one, 'write'), ('contractors', 'read')) AS s (Slug, Permission) ON g.GroupSlug = s.Slug
                        WHEN MATCHED THEN UPDATE SET Permission = s.Permission
                        WHEN NOT MATCHED THEN INSERT (GroupSlug, Permission) VALUES (s.Slug, s.Permission)
                        """, "developers").outcomes()).hasSize(2).allMatch(RowOutcome.Applied.class::isInstance);

        assertThat(sql.sent())
                .filteredOn(line -> !line.startsWith("GET /repositories/acme/web?"))
                .extracting(line -> line.split(" ")[0])
                .containsOnly("PUT")
                .hasSize(2);
        assertThat(sql.rows("SELECT GroupSlug, Permission FROM RepositoryGroupPermissions"
                        + " WHERE GroupSlug IN ('developers', 'contractors') ORDER BY 1"))
                .containsExactly(List.of("contractors", "read"), List.of("developers", "write"));
    }

    @Test
    void whatTheUpdateWritesOtherwiseIsReadFirst() {
        sql.change("UPSERT INTO RepositoryGroupPermissions (GroupSlug, Permission) VALUES ('developers', 'read')");
        sql.change("DELETE FROM RepositoryGroupPermissions WHERE GroupSlug = 'contractors'");
        sql.sent();

        sql.change("""
                MERGE INTO RepositoryGroupPermissions g USING (VALUES ('developers'), ('contractors')) AS s (Slug)
                ON g.GroupSlug = s.Slug
                WHEN MATCHED THEN UPDATE SET Permission = 'admin'
                WHEN NOT MATCHED THEN INSERT (GroupSlug, Permission) VALUES (s.Slug, 'read')
                """);

        assertThat(sql.sent().get(0)).startsWith("GET /repositories/acme/web/permissions-config/groups");
        assertThat(sql.rows("SELECT GroupSlug, Permission FROM RepositoryGroupPermissions"
                        + " WHERE GroupSlug IN ('developers', 'contractors') ORDER BY 1"))
                .containsExactly(List.of("contractors", "read"), List.of("developers", "admin"));
    }

    @Test
    void rowsOfOneTableAreTakenOverByAnother() {
        assertThat(sql.change("INSERT INTO PipelineKnownHosts (Hostname, KeyType, PublicKey)"
                                + " VALUES ('a.example', 'ssh-rsa', 'AAAA')")
                        .affected())
                .isEqualTo(1);

        assertThat(sql.change("""
                        MERGE INTO PipelineKnownHosts h
                        USING (SELECT LOWER(Name) || '.example' AS Host FROM Branches WHERE Name = 'main' UNION SELECT 'a.example') b
                        ON h.Hostname = b.Host
                        WHEN MATCHED THEN UPDATE SET PublicKey = 'BBBB'
                        WHEN NOT MATCHED THEN INSERT (Hostname, KeyType, PublicKey) VALUES (b.Host, 'ssh-rsa', 'CCCC')
                        """).outcomes()).hasSize(2).allMatch(RowOutcome.Applied.class::isInstance);
        assertThat(sql.rows("SELECT Hostname, PublicKey FROM PipelineKnownHosts"
                        + " WHERE Hostname IN ('a.example', 'main.example') ORDER BY 1"))
                .containsExactly(List.of("a.example", "BBBB"), List.of("main.example", "CCCC"));
    }
}

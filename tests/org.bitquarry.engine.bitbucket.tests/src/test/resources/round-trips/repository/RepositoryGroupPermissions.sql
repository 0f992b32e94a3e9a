INSERT INTO RepositoryGroupPermissions (GroupSlug, Permission) VALUES ('contractors', 'read')
? SELECT GroupName, Permission FROM RepositoryGroupPermissions WHERE GroupSlug = 'contractors'
= Contractors | read
UPDATE RepositoryGroupPermissions SET Permission = 'admin' WHERE GroupSlug = 'contractors'
?
= Contractors | admin
DELETE FROM RepositoryGroupPermissions WHERE GroupSlug = 'contractors'
?

INSERT INTO CORE.ProjectGroupPermissions (GroupSlug, Permission) VALUES ('contractors', 'read')
? SELECT GroupName, Permission FROM CORE.ProjectGroupPermissions WHERE GroupSlug = 'contractors'
= Contractors | read
UPDATE CORE.ProjectGroupPermissions SET Permission = 'admin' WHERE GroupSlug = 'contractors'
?
= Contractors | admin
DELETE FROM CORE.ProjectGroupPermissions WHERE GroupSlug = 'contractors'
?

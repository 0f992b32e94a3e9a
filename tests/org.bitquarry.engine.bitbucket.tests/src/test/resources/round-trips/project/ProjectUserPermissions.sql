INSERT INTO CORE.ProjectUserPermissions (UserUUID, Permission) VALUES ('{15956a66-623c-4548-ae53-f372637e1eaa}', 'read')
? SELECT Nickname, Permission FROM CORE.ProjectUserPermissions WHERE UserUUID = '{15956a66-623c-4548-ae53-f372637e1eaa}'
= ikaika | read
UPDATE CORE.ProjectUserPermissions SET Permission = 'write' WHERE Nickname = 'ikaika'
?
= ikaika | write
DELETE FROM CORE.ProjectUserPermissions WHERE UserUUID = '{15956a66-623c-4548-ae53-f372637e1eaa}'
?

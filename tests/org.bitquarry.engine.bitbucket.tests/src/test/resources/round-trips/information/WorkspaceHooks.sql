INSERT INTO WorkspaceHooks (Url, Description, Events) VALUES ('https://ci.example/round', 'Round trip', '["project:updated"]')
? SELECT Description, Active, SecretSet, SubjectType FROM WorkspaceHooks WHERE Url = 'https://ci.example/round'
= Round trip | true | false | workspace
UPDATE WorkspaceHooks SET Active = FALSE, Secret = 'hush' WHERE Url = 'https://ci.example/round'
?
= Round trip | false | true | workspace
DELETE FROM WorkspaceHooks WHERE Url = 'https://ci.example/round'
?

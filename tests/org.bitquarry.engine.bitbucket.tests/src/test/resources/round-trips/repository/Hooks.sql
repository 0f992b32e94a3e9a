INSERT INTO Hooks (Url, Description, Events) VALUES ('https://ci.example/round', 'Round trip', '["repo:push"]')
? SELECT Description, Active, SecretSet FROM Hooks WHERE Url = 'https://ci.example/round'
= Round trip | true | false
UPDATE Hooks SET Active = FALSE, Secret = 'hush' WHERE Url = 'https://ci.example/round'
?
= Round trip | false | true
DELETE FROM Hooks WHERE Url = 'https://ci.example/round'
?

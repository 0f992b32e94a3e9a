INSERT INTO Environments (Name, EnvironmentTypeName) VALUES ('Round trip', 'Test')
? SELECT Name, EnvironmentTypeName, AdminOnly FROM Environments WHERE Name IN ('Round trip', 'There and back')
= Round trip | Test | false
UPDATE Environments SET Name = 'There and back', AdminOnly = TRUE WHERE Name = 'Round trip'
?
= There and back | Test | true
DELETE FROM Environments WHERE Name = 'There and back'
?

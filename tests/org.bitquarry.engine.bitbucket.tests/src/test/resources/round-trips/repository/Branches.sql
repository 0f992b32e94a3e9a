INSERT INTO Branches (Name, TargetHash) SELECT 'round/trip-#1+2%25', TargetHash FROM Branches WHERE Name = 'main'
? SELECT Name FROM Branches WHERE Name LIKE 'round/%'
= round/trip-#1+2%25
DELETE FROM Branches WHERE Name = 'round/trip-#1+2%25'
?

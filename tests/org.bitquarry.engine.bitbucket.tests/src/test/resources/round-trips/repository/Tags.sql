INSERT INTO Tags (Name, TargetHash) SELECT 'round-trip-1.0', TargetHash FROM Branches WHERE Name = 'main'
? SELECT Name FROM Tags WHERE Name = 'round-trip-1.0'
= round-trip-1.0
DELETE FROM Tags WHERE Name = 'round-trip-1.0'
?

INSERT INTO Forks (Name, Description) VALUES ('Round trip fork', 'Forked 🍴')
? SELECT FullName, ParentFullName, Description FROM Forks WHERE Name = 'Round trip fork'
= acme/round-trip-fork | acme/web | Forked 🍴
DELETE FROM Repositories WHERE Slug = 'round-trip-fork'
?

INSERT INTO Snippets (Title, IsPrivate, FileName, FileContent) VALUES ('Round trip', TRUE, 'round ü.txt', 'Round trip 🚀')
? SELECT Title, IsPrivate, CreatorDisplayName FROM Snippets WHERE Title LIKE 'Round trip%'
= Round trip | true | Ann Carter
UPDATE Snippets SET Title = 'Round trip, changed', IsPrivate = FALSE WHERE Title = 'Round trip'
?
= Round trip, changed | false | Ann Carter
DELETE FROM Snippets WHERE Title = 'Round trip, changed'
?

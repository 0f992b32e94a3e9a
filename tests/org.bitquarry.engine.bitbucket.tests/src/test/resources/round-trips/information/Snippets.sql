UPDATE Snippets SET Title = 'Round trip', IsPrivate = TRUE WHERE SnippetId = 'p9QmR'
? SELECT Title, IsPrivate, CreatorDisplayName FROM Snippets WHERE SnippetId = 'p9QmR'
= Round trip | true | Chloé Dubois
DELETE FROM Snippets WHERE SnippetId = 'p9QmR'
?

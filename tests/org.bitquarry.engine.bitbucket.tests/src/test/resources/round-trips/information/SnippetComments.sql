INSERT INTO SnippetComments (SnippetId, ContentRaw, ParentId) SELECT SnippetId, 'Round trip 🚀', Id FROM SnippetComments WHERE SnippetId = 'Kx4zB' AND ParentId IS NULL
? SELECT ContentRaw, UserDisplayName FROM SnippetComments WHERE SnippetId = 'Kx4zB' AND ContentRaw LIKE 'Round trip%'
= Round trip 🚀 | Ann Carter
UPDATE SnippetComments SET ContentRaw = 'Round trip, changed' WHERE SnippetId = 'Kx4zB' AND ContentRaw LIKE 'Round trip%'
?
= Round trip, changed | Ann Carter
DELETE FROM SnippetComments WHERE SnippetId = 'Kx4zB' AND ContentRaw LIKE 'Round trip%'
?

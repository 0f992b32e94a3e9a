INSERT INTO Information.Repositories (Slug, ProjectKey, Description, IsPrivate) SELECT 'round-trip', Key, 'first', TRUE FROM Information.Projects ORDER BY Key LIMIT 1
? SELECT Slug, Description, IsPrivate FROM Information.Repositories WHERE Slug = 'round-trip'
= round-trip | first | true
UPDATE Information.Repositories SET Description = 'second "quoted"' WHERE Slug = 'round-trip'
?
= round-trip | second "quoted" | true
DELETE FROM Information.Repositories WHERE Slug = 'round-trip'
?

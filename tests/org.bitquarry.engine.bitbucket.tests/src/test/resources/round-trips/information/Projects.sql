INSERT INTO Information.Projects (Key, Name, Description, IsPrivate) VALUES ('ROUND', 'Round trip', 'Größe & 🚀', TRUE)
? SELECT Key, Name, Description FROM Information.Projects WHERE Key = 'ROUND'
= ROUND | Round trip | Größe & 🚀
UPDATE Information.Projects SET Name = 'There and back', Description = NULL WHERE Key = 'ROUND'
? SELECT Key, Name FROM Information.Projects WHERE Key = 'ROUND'
= ROUND | There and back
DELETE FROM Information.Projects WHERE Key = 'ROUND'
?

INSERT INTO Downloads (Name, Content) VALUES ('round "trip" #1 100%+ü 🚀.txt', 'line 1 & = ä')
? SELECT Name, Size, Content FROM Downloads WHERE Name = 'round "trip" #1 100%+ü 🚀.txt'
= round "trip" #1 100%+ü 🚀.txt | 13 | line 1 & = ä
DELETE FROM Downloads WHERE Name = 'round "trip" #1 100%+ü 🚀.txt'
?

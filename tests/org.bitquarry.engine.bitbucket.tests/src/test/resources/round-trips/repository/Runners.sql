INSERT INTO Runners (Name, Labels) VALUES ('round-trip', '["self.hosted", "linux"]')
? SELECT Name, Labels, Disabled, StateStatus FROM Runners WHERE Name IN ('round-trip', 'there-and-back')
= round-trip | ["self.hosted","linux"] | false | UNREGISTERED
UPDATE Runners SET Name = 'there-and-back', Disabled = TRUE WHERE Name = 'round-trip'
?
= there-and-back | ["self.hosted","linux"] | true | DISABLED
DELETE FROM Runners WHERE Name = 'there-and-back'
?

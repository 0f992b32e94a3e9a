INSERT INTO Information.WorkspaceRunners (Name, Labels) VALUES ('round-trip', '["self.hosted", "linux"]')
? SELECT Name, Labels, Disabled, StateStatus FROM Information.WorkspaceRunners WHERE Name IN ('round-trip', 'there-and-back')
= round-trip | ["self.hosted","linux"] | false | UNREGISTERED
UPDATE Information.WorkspaceRunners SET Name = 'there-and-back', Disabled = TRUE WHERE Name = 'round-trip'
?
= there-and-back | ["self.hosted","linux"] | true | DISABLED
DELETE FROM Information.WorkspaceRunners WHERE Name = 'there-and-back'
?

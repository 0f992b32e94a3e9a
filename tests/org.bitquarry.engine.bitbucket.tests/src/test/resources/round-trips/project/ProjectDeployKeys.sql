INSERT INTO CORE.ProjectDeployKeys ("Key", Label) VALUES ('ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIROUNDTRIPROUNDTRIPROUNDTRIPROUNDTRIP round@trip', 'Round trip')
? SELECT Comment, LastUsedOn FROM CORE.ProjectDeployKeys WHERE Label = 'Round trip'
= round@trip | null
DELETE FROM CORE.ProjectDeployKeys WHERE Label = 'Round trip'
?

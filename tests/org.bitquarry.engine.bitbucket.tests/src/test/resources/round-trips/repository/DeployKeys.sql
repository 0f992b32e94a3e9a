INSERT INTO DeployKeys ("Key", Label) VALUES ('ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIROUNDTRIPROUNDTRIPROUNDTRIPROUNDTRIP round@trip', 'Round trip')
? SELECT Label, Comment FROM DeployKeys WHERE Label LIKE 'Round trip%'
= Round trip | round@trip
UPDATE DeployKeys SET Label = 'Round trip 往返' WHERE Label = 'Round trip'
?
= Round trip 往返 | round@trip
DELETE FROM DeployKeys WHERE Label = 'Round trip 往返'
?

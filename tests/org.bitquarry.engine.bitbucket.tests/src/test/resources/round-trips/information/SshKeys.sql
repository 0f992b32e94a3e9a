INSERT INTO SshKeys (UserUUID, "Key", Label) VALUES ('{fc994995-7977-4bd2-ac76-50b5ebd74579}', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIROUNDTRIPSSHROUNDTRIPSSHROUNDTRIPSSHRR round@trip', 'Round trip')
? SELECT Label, Comment, ExpiresOn FROM SshKeys WHERE Comment = 'round@trip'
= Round trip | round@trip | null
UPDATE SshKeys SET Label = 'Round trip 🔑' WHERE Comment = 'round@trip'
?
= Round trip 🔑 | round@trip | null
DELETE FROM SshKeys WHERE Comment = 'round@trip'
?

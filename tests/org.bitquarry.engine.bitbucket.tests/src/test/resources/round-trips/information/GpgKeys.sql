INSERT INTO GpgKeys (UserUUID, "Key", Name) VALUES ('{fc994995-7977-4bd2-ac76-50b5ebd74579}', '-----BEGIN PGP PUBLIC KEY BLOCK----- round trip', 'Round trip')
? SELECT Name, "Key" FROM GpgKeys WHERE Name = 'Round trip'
= Round trip | -----BEGIN PGP PUBLIC KEY BLOCK----- round trip
DELETE FROM GpgKeys WHERE Name = 'Round trip'
?

INSERT INTO PipelineKnownHosts (Hostname, KeyType, PublicKey) VALUES ('round.example', 'ssh-rsa', 'AAAA')
? SELECT Hostname, KeyType, PublicKey FROM PipelineKnownHosts WHERE Hostname = 'round.example'
= round.example | ssh-rsa | AAAA
UPDATE PipelineKnownHosts SET PublicKey = 'BBBB' WHERE Hostname = 'round.example'
?
= round.example | ssh-rsa | BBBB
DELETE FROM PipelineKnownHosts WHERE Hostname = 'round.example'
?

? SELECT Type FROM PipelineSshKeyPair
= pipeline_ssh_key_pair
DELETE FROM PipelineSshKeyPair WHERE Type = 'pipeline_ssh_key_pair'
?
INSERT INTO PipelineSshKeyPair (PublicKey, PrivateKey) VALUES ('ssh-ed25519 AAAA round', 'private')
? SELECT PublicKey FROM PipelineSshKeyPair
= ssh-ed25519 AAAA round
UPDATE PipelineSshKeyPair SET PublicKey = 'ssh-ed25519 BBBB trip', PrivateKey = 'other' WHERE Type = 'pipeline_ssh_key_pair'
?
= ssh-ed25519 BBBB trip

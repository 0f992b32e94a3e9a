INSERT INTO CommitStatuses (CommitHash, "Key", State, Url, Name) VALUES ('2848ad14e76152fe79f9b2ade01e8e4ebd8ad7f9', 'round/trip #1 100%+', 'INPROGRESS', 'https://ci.example/1', 'Build 1')
? SELECT State, Name, Refname FROM CommitStatuses WHERE CommitHash = '2848ad14e76152fe79f9b2ade01e8e4ebd8ad7f9' AND "Key" = 'round/trip #1 100%+'
= INPROGRESS | Build 1 | null
UPDATE CommitStatuses SET State = 'SUCCESSFUL', Refname = 'feature/ünï#1' WHERE CommitHash = '2848ad14e76152fe79f9b2ade01e8e4ebd8ad7f9' AND "Key" = 'round/trip #1 100%+'
?
= SUCCESSFUL | Build 1 | feature/ünï#1

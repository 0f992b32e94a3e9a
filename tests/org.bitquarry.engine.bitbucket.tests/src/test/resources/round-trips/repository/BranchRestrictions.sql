INSERT INTO BranchRestrictions (Kind, BranchPattern, RequiredCount) VALUES ('require_commits_behind', 'round/*', 20)
? SELECT Kind, BranchMatchKind, RequiredCount, Users FROM BranchRestrictions WHERE BranchPattern = 'round/*'
= require_commits_behind | glob | 20 | []
UPDATE BranchRestrictions SET RequiredCount = 30 WHERE BranchPattern = 'round/*'
?
= require_commits_behind | glob | 30 | []
DELETE FROM BranchRestrictions WHERE BranchPattern = 'round/*'
?

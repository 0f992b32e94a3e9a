UPDATE BranchingModel SET DevelopmentUseMainBranch = TRUE, BranchTypes = '[{"kind": "bugfix", "enabled": false}]'
? SELECT DevelopmentName, DevelopmentUseMainBranch, DevelopmentIsValid, BranchTypes FROM BranchingModel
= null | true | true | [{"kind":"release","enabled":true,"prefix":"release/"},{"kind":"hotfix","enabled":true,"prefix":"hotfix/"},{"kind":"feature","enabled":true,"prefix":"feature/"},{"kind":"bugfix","enabled":false,"prefix":"bugfix/"}]
UPDATE BranchingModel SET DevelopmentName = 'main', BranchTypes = '[{"kind": "bugfix", "enabled": true}]'
? SELECT DevelopmentName, DevelopmentUseMainBranch, DevelopmentIsValid FROM BranchingModel
= main | false | true

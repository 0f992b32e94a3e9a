UPDATE CORE.BranchingModel SET DevelopmentName = 'trunk', DefaultBranchDeletion = 'false'
? SELECT DevelopmentName, DevelopmentUseMainBranch, ProductionName, DefaultBranchDeletion FROM CORE.BranchingModel
= trunk | false | production | false
UPDATE CORE.BranchingModel SET DevelopmentUseMainBranch = TRUE
?
= null | true | production | false

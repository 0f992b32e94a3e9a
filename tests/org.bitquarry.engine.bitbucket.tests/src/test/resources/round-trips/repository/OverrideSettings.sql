UPDATE OverrideSettings SET DefaultMergeStrategy = TRUE, BranchingModel = TRUE
? SELECT DefaultMergeStrategy, BranchingModel FROM OverrideSettings
= true | true
UPDATE OverrideSettings SET DefaultMergeStrategy = FALSE
?
= false | true

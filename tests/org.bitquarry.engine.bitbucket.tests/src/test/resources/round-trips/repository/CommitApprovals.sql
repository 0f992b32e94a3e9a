# A commit that the demo has nobody approve: others' approvals can't be taken back.
INSERT INTO CommitApprovals (CommitHash) VALUES ('c7a038f4b488bd0ca794d39e0122cbcb03df91bc')
? SELECT UserNickname, Approved, State FROM CommitApprovals WHERE CommitHash = 'c7a038f4b488bd0ca794d39e0122cbcb03df91bc'
= ann | true | approved
DELETE FROM CommitApprovals WHERE CommitHash = 'c7a038f4b488bd0ca794d39e0122cbcb03df91bc'
?

INSERT INTO Branches (Name, TargetHash) SELECT 'round/reviewed', TargetHash FROM Branches WHERE Name = 'main'
INSERT INTO PullRequests (Title, SourceBranchName, DestinationBranchName) VALUES ('Round trip', 'round/reviewed', 'main')
INSERT INTO PullRequestReviewers (PullRequestId, UserUUID) SELECT p.Id, u.UserUUID FROM PullRequests p JOIN Information.Users u ON u.UserUUID <> p.AuthorUUID WHERE p.SourceBranchName = 'round/reviewed' ORDER BY u.UserUUID LIMIT 1
? SELECT COUNT(*) FROM PullRequestReviewers WHERE PullRequestId IN (SELECT Id FROM PullRequests WHERE SourceBranchName = 'round/reviewed')
= 1
DELETE FROM PullRequestReviewers WHERE PullRequestId IN (SELECT Id FROM PullRequests WHERE SourceBranchName = 'round/reviewed')
?
= 0

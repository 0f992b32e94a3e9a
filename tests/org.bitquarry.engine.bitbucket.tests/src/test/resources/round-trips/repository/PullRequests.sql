INSERT INTO Branches (Name, TargetHash) SELECT 'round/opened', TargetHash FROM Branches WHERE Name = 'main'
INSERT INTO PullRequests (Title, SourceBranchName, DestinationBranchName) VALUES ('Round trip', 'round/opened', 'main')
? SELECT Title, State FROM PullRequests WHERE SourceBranchName = 'round/opened'
= Round trip | OPEN
UPDATE PullRequests SET Title = 'There and back' WHERE SourceBranchName = 'round/opened'
?
= There and back | OPEN

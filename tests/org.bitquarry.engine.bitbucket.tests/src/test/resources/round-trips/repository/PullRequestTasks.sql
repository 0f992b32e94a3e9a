INSERT INTO PullRequestTasks (PullRequestId, ContentRaw) VALUES (3, 'Round trip')
? SELECT ContentRaw, State FROM PullRequestTasks WHERE PullRequestId = 3 AND ContentRaw IN ('Round trip', 'There and back')
= Round trip | UNRESOLVED
UPDATE PullRequestTasks SET ContentRaw = 'There and back', State = 'RESOLVED' WHERE PullRequestId = 3 AND ContentRaw = 'Round trip'
?
= There and back | RESOLVED
DELETE FROM PullRequestTasks WHERE PullRequestId = 3 AND ContentRaw = 'There and back'
?

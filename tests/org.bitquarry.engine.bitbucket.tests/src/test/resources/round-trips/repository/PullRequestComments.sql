INSERT INTO PullRequestComments (PullRequestId, ContentRaw) VALUES (3, 'Round trip')
? SELECT ContentRaw FROM PullRequestComments WHERE PullRequestId = 3 AND ContentRaw IN ('Round trip', 'There and back')
= Round trip
UPDATE PullRequestComments SET ContentRaw = 'There and back' WHERE PullRequestId = 3 AND ContentRaw = 'Round trip'
?
= There and back
DELETE FROM PullRequestComments WHERE PullRequestId = 3 AND ContentRaw = 'There and back'
?

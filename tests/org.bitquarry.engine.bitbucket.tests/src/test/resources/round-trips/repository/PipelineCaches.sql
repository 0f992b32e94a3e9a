? SELECT Name FROM PipelineCaches ORDER BY Name
= docker
= node
DELETE FROM PipelineCaches WHERE Name = 'docker'
?
= node

? SELECT Name FROM PipelineCaches ORDER BY Name
= docker
= gradle
= node
DELETE FROM PipelineCaches WHERE Name = 'docker'
?
= gradle
= node

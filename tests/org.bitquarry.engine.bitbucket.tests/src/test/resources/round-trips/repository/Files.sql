INSERT INTO Files (Revision, Path, Content, CommitMessage) VALUES ('round/trip#1-100%', 'docs/a "b" #1 + 100% ü 🚀.md', 'There = & back', 'Add a file')
? SELECT EntryType, Size, Content FROM Files WHERE Revision = 'round/trip#1-100%' AND Path = 'docs/a "b" #1 + 100% ü 🚀.md'
= commit_file | 14 | There = & back
? SELECT Message FROM Commits WHERE IncludeRevision = 'round/trip#1-100%' LIMIT 1
= Add a file
UPDATE Files SET Content = 'and back + again', CommitMessage = 'Change it' WHERE Revision = 'round/trip#1-100%' AND Path = 'docs/a "b" #1 + 100% ü 🚀.md'
? SELECT EntryType, Size, Content FROM Files WHERE Revision = 'round/trip#1-100%' AND Path = 'docs/a "b" #1 + 100% ü 🚀.md'
= commit_file | 16 | and back + again
? SELECT CommitMessage FROM FileHistory WHERE Revision = 'round/trip#1-100%' AND Path = 'docs/a "b" #1 + 100% ü 🚀.md'
= Change it
= Add a file
DELETE FROM Files WHERE Revision = 'round/trip#1-100%' AND Path = 'docs/a "b" #1 + 100% ü 🚀.md'
? SELECT EntryType, Size, Content FROM Files WHERE Revision = 'round/trip#1-100%' AND Path = 'docs/a "b" #1 + 100% ü 🚀.md'

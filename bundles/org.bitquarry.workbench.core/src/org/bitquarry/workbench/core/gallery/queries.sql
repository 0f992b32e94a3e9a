-- name: Pull requests waiting for more than 14 days
-- group: Pull requests
-- about: Open pull requests whose last change is two weeks old, the oldest first.
-- cost: one list of open pull requests for each repository
SELECT RepositorySlug, Id, Title, AuthorDisplayName, CreatedOn, UpdatedOn,
  DATEDIFF(DAY, UpdatedOn, CURRENT_TIMESTAMP) AS DaysQuiet, CommentCount, WebUrl
FROM AllRepositories.PullRequests
WHERE State = 'OPEN' AND UpdatedOn < DATEADD(DAY, -14, CURRENT_TIMESTAMP)
ORDER BY UpdatedOn;

-- name: My open pull requests
-- group: Pull requests
-- about: What you have opened and nobody has merged yet, over all repositories.
-- cost: two requests, however many repositories there are
SELECT p.RepositoryFullName, p.Id, p.Title, p.Draft, p.CommentCount, p.TaskCount, p.UpdatedOn, p.WebUrl
FROM Information.UserPullRequests p
JOIN Information.CurrentUser me ON p.AuthorUUID = me.UserUUID
WHERE p.State = 'OPEN'
ORDER BY p.UpdatedOn DESC;

-- name: Pull requests that I was asked to review
-- group: Pull requests
-- about: Open pull requests in which you are a reviewer.
-- cost: one list of open pull requests for each repository
SELECT p.RepositorySlug, p.Id, p.Title, p.AuthorDisplayName, p.UpdatedOn, p.WebUrl
FROM AllRepositories.PullRequests p
JOIN Information.CurrentUser me ON CONTAINS(p.Reviewers, me.UserUUID)
WHERE p.State = 'OPEN'
ORDER BY p.UpdatedOn;

-- name: Open pull requests by author
-- group: Pull requests
-- about: How many open pull requests each person has, and since when the oldest one waits.
-- cost: one list of open pull requests for each repository
SELECT AuthorDisplayName, COUNT(*) AS OpenOnes, MIN(CreatedOn) AS Oldest, SUM(CommentCount) AS Comments
FROM AllRepositories.PullRequests
WHERE State = 'OPEN'
GROUP BY AuthorDisplayName
ORDER BY OpenOnes DESC, AuthorDisplayName;

-- name: Pull requests without a reviewer
-- group: Pull requests
-- about: Open pull requests that nobody was asked to look at.
-- cost: one list of open pull requests for each repository
SELECT RepositorySlug, Id, Title, AuthorDisplayName, CreatedOn, WebUrl
FROM AllRepositories.PullRequests
WHERE State = 'OPEN' AND (Reviewers IS NULL OR Reviewers = '[]')
ORDER BY CreatedOn;

-- name: How long pull requests took, by month
-- group: Pull requests
-- about: Merged pull requests of the last half year: how many, and the mean of days from opening to the last change.
-- cost: one list of merged pull requests for each repository
SELECT DATE_TRUNC('month', CreatedOn) AS OpenedIn, COUNT(*) AS Merged,
  ROUND(AVG(CAST(DATEDIFF(HOUR, CreatedOn, UpdatedOn) AS DOUBLE)) / 24, 1) AS MeanDays
FROM AllRepositories.PullRequests
WHERE State = 'MERGED' AND CreatedOn > DATEADD(MONTH, -6, CURRENT_TIMESTAMP)
GROUP BY DATE_TRUNC('month', CreatedOn)
ORDER BY OpenedIn;

-- name: Most discussed pull requests
-- group: Pull requests
-- about: Open pull requests with the most comments.
-- cost: one list of open pull requests for each repository
SELECT RepositorySlug, Id, Title, AuthorDisplayName, CommentCount, TaskCount, WebUrl
FROM AllRepositories.PullRequests
WHERE State = 'OPEN'
ORDER BY CommentCount DESC
LIMIT 20;

-- name: Open tasks of open pull requests
-- group: Pull requests
-- about: What remains to be done before pull requests of one repository can be merged.
-- cost: one list of pull requests, and one list of tasks for each that is open
-- schema: repository
SELECT t.PullRequestId, p.Title, t.ContentRaw, t.CreatorDisplayName, t.CreatedOn
FROM PullRequestTasks t
JOIN PullRequests p ON p.Id = t.PullRequestId
WHERE p.State = 'OPEN' AND t.State = 'UNRESOLVED'
ORDER BY t.CreatedOn;

-- name: Branches that were not merged
-- group: Branches
-- about: Branches without a pull request that was merged, beside the main branch.
-- cost: one list of branches and one of merged pull requests for each repository
SELECT b.RepositorySlug, b.Name, b.TargetDate, b.TargetAuthorRaw
FROM AllRepositories.Branches b
JOIN Information.Repositories r ON r.Slug = b.RepositorySlug
WHERE b.Name <> r.MainBranchName
  AND NOT EXISTS (
    SELECT 1
    FROM AllRepositories.PullRequests p
    WHERE p.RepositorySlug = b.RepositorySlug AND p.SourceBranchName = b.Name AND p.State = 'MERGED'
  )
ORDER BY b.TargetDate;

-- name: Stale branches
-- group: Branches
-- about: Branches whose newest commit is more than 90 days old, the oldest first.
-- cost: one list of branches for each repository
SELECT RepositorySlug, Name, TargetDate, DATEDIFF(DAY, TargetDate, CURRENT_TIMESTAMP) AS DaysOld, TargetAuthorRaw, WebUrl
FROM AllRepositories.Branches
WHERE TargetDate < DATEADD(DAY, -90, CURRENT_TIMESTAMP)
ORDER BY TargetDate;

-- name: Branches by repository
-- group: Branches
-- about: How many branches each repository has, and when the newest one was last committed to.
-- cost: one list of branches for each repository
SELECT RepositorySlug, COUNT(*) AS Branches, MAX(TargetDate) AS Newest
FROM AllRepositories.Branches
GROUP BY RepositorySlug
ORDER BY Branches DESC, RepositorySlug;

-- name: Pipeline minutes by repository
-- group: Pipelines
-- about: Build minutes of the last 30 days, and how many runs they were.
-- cost: one list of runs for each repository, as far back as they go
SELECT RepositorySlug, COUNT(*) AS Runs, ROUND(SUM(CAST(BuildSecondsUsed AS DOUBLE)) / 60, 1) AS Minutes
FROM AllRepositories.Pipelines
WHERE CreatedOn > DATEADD(DAY, -30, CURRENT_TIMESTAMP)
GROUP BY RepositorySlug
ORDER BY Minutes DESC NULLS LAST;

-- name: Failing builds
-- group: Pipelines
-- about: Runs of the last 14 days that failed, the newest first.
-- cost: one list of runs for each repository, as far back as they go
SELECT RepositorySlug, BuildNumber, TargetRefName, StateResultName, CreatorDisplayName, CompletedOn, DurationInSeconds
FROM AllRepositories.Pipelines
WHERE StateResultName IN ('FAILED', 'ERROR') AND CreatedOn > DATEADD(DAY, -14, CURRENT_TIMESTAMP)
ORDER BY CreatedOn DESC;

-- name: How often builds succeed
-- group: Pipelines
-- about: Runs by repository and how they ended.
-- cost: one list of runs for each repository, as far back as they go
SELECT RepositorySlug, COUNT(*) AS Runs,
  SUM(CASE WHEN StateResultName = 'SUCCESSFUL' THEN 1 ELSE 0 END) AS Successful,
  SUM(CASE WHEN StateResultName IN ('FAILED', 'ERROR') THEN 1 ELSE 0 END) AS Failed
FROM AllRepositories.Pipelines
GROUP BY RepositorySlug
ORDER BY Failed DESC, RepositorySlug;

-- name: What is deployed where
-- group: Pipelines
-- about: The newest deployment to each environment of one repository.
-- cost: one list of deployments
-- schema: repository
SELECT EnvironmentName, EnvironmentTypeName, ReleaseName, StateName, CompletedOn
FROM (
  SELECT EnvironmentName, EnvironmentTypeName, ReleaseName, StateName, CompletedOn,
    ROW_NUMBER() OVER (PARTITION BY EnvironmentUUID ORDER BY LastUpdateTime DESC) AS Place
  FROM Deployments
) d
WHERE Place = 1
ORDER BY EnvironmentName;

-- name: Largest repositories
-- group: Repositories
-- about: Repositories by the room that they take.
-- cost: one list of repositories
SELECT Slug, ProjectKey, MainLanguage, Size / 1048576 AS Megabytes, UpdatedOn
FROM Information.Repositories
ORDER BY Size DESC
LIMIT 50;

-- name: Repositories that nobody touches
-- group: Repositories
-- about: Repositories without a change for half a year.
-- cost: one list of repositories, filtered by Bitbucket
SELECT Slug, ProjectKey, Description, UpdatedOn, WebUrl
FROM Information.Repositories
WHERE UpdatedOn < DATEADD(MONTH, -6, CURRENT_TIMESTAMP)
ORDER BY UpdatedOn;

-- name: Public repositories
-- group: Repositories
-- about: What everybody in the world can read.
-- cost: one list of repositories, filtered by Bitbucket
SELECT Slug, Name, ProjectKey, Description, WebUrl
FROM Information.Repositories
WHERE IsPrivate = FALSE
ORDER BY Slug;

-- name: Who may administer repositories
-- group: Access
-- about: Everybody who has the permission admin, by repository.
-- cost: one list of permissions
SELECT RepositoryFullName, DisplayName, Permission
FROM Information.RepositoryPermissions
WHERE Permission = 'admin'
ORDER BY RepositoryFullName, DisplayName;

-- name: Branches that anybody may push to
-- group: Access
-- about: Repositories without a rule for pushes to branches.
-- cost: one list of rules for each repository
SELECT r.Slug, r.ProjectKey, r.MainBranchName
FROM Information.Repositories r
WHERE NOT EXISTS (
    SELECT 1 FROM AllRepositories.BranchRestrictions b WHERE b.RepositorySlug = r.Slug AND b.Kind = 'push'
  )
ORDER BY r.Slug;

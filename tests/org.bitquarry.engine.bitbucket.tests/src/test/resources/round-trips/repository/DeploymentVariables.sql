INSERT INTO DeploymentVariables (EnvironmentUUID, Key, VariableValue) SELECT EnvironmentUUID, 'ROUND_TRIP', 'one' FROM Environments WHERE Name = 'Staging'
? SELECT Key, VariableValue, Secured FROM DeploymentVariables WHERE Key = 'ROUND_TRIP'
= ROUND_TRIP | one | false
UPDATE DeploymentVariables SET VariableValue = 'two' WHERE Key = 'ROUND_TRIP'
?
= ROUND_TRIP | two | false
DELETE FROM DeploymentVariables WHERE Key = 'ROUND_TRIP'
?

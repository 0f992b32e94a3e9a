INSERT INTO Information.WorkspaceVariables (Key, VariableValue) VALUES ('ROUND_TRIP', 'Größe 🚀')
? SELECT Key, VariableValue, Secured FROM Information.WorkspaceVariables WHERE Key IN ('ROUND_TRIP', 'THERE_AND_BACK')
= ROUND_TRIP | Größe 🚀 | false
UPDATE Information.WorkspaceVariables SET Key = 'THERE_AND_BACK', VariableValue = 'two' WHERE Key = 'ROUND_TRIP'
?
= THERE_AND_BACK | two | false
UPDATE Information.WorkspaceVariables SET SecuredValue = 'hush', Secured = TRUE WHERE Key = 'THERE_AND_BACK'
?
= THERE_AND_BACK | null | true
DELETE FROM Information.WorkspaceVariables WHERE Key = 'THERE_AND_BACK'
?

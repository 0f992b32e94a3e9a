INSERT INTO PipelineVariables (Key, VariableValue) VALUES ('ROUND_TRIP', 'Größe 🚀')
? SELECT Key, VariableValue, Secured FROM PipelineVariables WHERE Key IN ('ROUND_TRIP', 'THERE_AND_BACK')
= ROUND_TRIP | Größe 🚀 | false
UPDATE PipelineVariables SET Key = 'THERE_AND_BACK', VariableValue = 'two' WHERE Key = 'ROUND_TRIP'
?
= THERE_AND_BACK | two | false
UPDATE PipelineVariables SET SecuredValue = 'hush', Secured = TRUE WHERE Key = 'THERE_AND_BACK'
?
= THERE_AND_BACK | null | true
DELETE FROM PipelineVariables WHERE Key = 'THERE_AND_BACK'
?

INSERT INTO PipelineSchedules (CronPattern, TargetRefName, TargetSelectorType, TargetSelectorPattern) VALUES ('0 15 4 * * ? *', 'main', 'custom', 'round-trip')
? SELECT CronPattern, TargetRefName, TargetSelectorType, Enabled FROM PipelineSchedules WHERE TargetSelectorPattern = 'round-trip'
= 0 15 4 * * ? * | main | custom | true
UPDATE PipelineSchedules SET Enabled = FALSE WHERE TargetSelectorPattern = 'round-trip'
?
= 0 15 4 * * ? * | main | custom | false
DELETE FROM PipelineSchedules WHERE TargetSelectorPattern = 'round-trip'
?

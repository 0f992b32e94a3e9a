INSERT INTO Pipelines (TargetRefName, TargetSelectorType, TargetSelectorPattern) VALUES ('main', 'custom', 'round-trip')
? SELECT TargetRefName, TargetRefType, TriggerName FROM Pipelines WHERE TargetSelectorPattern = 'round-trip'
= main | branch | MANUAL

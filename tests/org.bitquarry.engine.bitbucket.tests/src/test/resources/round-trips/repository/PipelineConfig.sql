? SELECT Enabled FROM PipelineConfig
= true
UPDATE PipelineConfig SET Enabled = FALSE WHERE Enabled
?
= false
UPDATE PipelineConfig SET Enabled = TRUE WHERE NOT Enabled
?
= true

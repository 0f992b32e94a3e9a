INSERT INTO CommitAnnotations (CommitHash, ReportId, AnnotationId, AnnotationType, Summary, Path, Line) VALUES ('2848ad14e76152fe79f9b2ade01e8e4ebd8ad7f9', 'scan-001', 'round trip #1', 'BUG', 'Off by one', 'src/cart/cart.ts', 7)
? SELECT Summary, Path, Line, Severity FROM CommitAnnotations WHERE CommitHash = '2848ad14e76152fe79f9b2ade01e8e4ebd8ad7f9' AND ReportId = 'scan-001' AND AnnotationId = 'round trip #1'
= Off by one | src/cart/cart.ts | 7 | null
UPDATE CommitAnnotations SET Severity = 'LOW' WHERE CommitHash = '2848ad14e76152fe79f9b2ade01e8e4ebd8ad7f9' AND ReportId = 'scan-001' AND AnnotationId = 'round trip #1'
?
= Off by one | src/cart/cart.ts | 7 | LOW
DELETE FROM CommitAnnotations WHERE CommitHash = '2848ad14e76152fe79f9b2ade01e8e4ebd8ad7f9' AND ReportId = 'scan-001' AND AnnotationId = 'round trip #1'
?

INSERT INTO CommitReports (CommitHash, ReportId, Title, Details, ReportType, "Data") VALUES ('2848ad14e76152fe79f9b2ade01e8e4ebd8ad7f9', 'round-trip/1', 'Coverage', 'How much is tested', 'COVERAGE', '[{"title":"Lines","type":"PERCENTAGE","value":81}]')
? SELECT Title, ReportType, ReportResult, "Data" FROM CommitReports WHERE CommitHash = '2848ad14e76152fe79f9b2ade01e8e4ebd8ad7f9' AND ReportId = 'round-trip/1'
= Coverage | COVERAGE | null | [{"title":"Lines","type":"PERCENTAGE","value":81}]
UPDATE CommitReports SET ReportResult = 'PASSED' WHERE CommitHash = '2848ad14e76152fe79f9b2ade01e8e4ebd8ad7f9' AND ReportId = 'round-trip/1'
?
= Coverage | COVERAGE | PASSED | [{"title":"Lines","type":"PERCENTAGE","value":81}]
DELETE FROM CommitReports WHERE CommitHash = '2848ad14e76152fe79f9b2ade01e8e4ebd8ad7f9' AND ReportId = 'round-trip/1'
?

INSERT INTO CommitComments (CommitHash, ContentRaw, InlinePath, InlineTo) VALUES ('2848ad14e76152fe79f9b2ade01e8e4ebd8ad7f9', 'Round trip', 'src/cart/cart.ts', 3)
? SELECT ContentRaw, InlinePath, InlineTo FROM CommitComments WHERE CommitHash = '2848ad14e76152fe79f9b2ade01e8e4ebd8ad7f9' AND ContentRaw IN ('Round trip', 'There and "back" 🚀')
= Round trip | src/cart/cart.ts | 3
UPDATE CommitComments SET ContentRaw = 'There and "back" 🚀' WHERE CommitHash = '2848ad14e76152fe79f9b2ade01e8e4ebd8ad7f9' AND ContentRaw = 'Round trip'
?
= There and "back" 🚀 | src/cart/cart.ts | 3
DELETE FROM CommitComments WHERE CommitHash = '2848ad14e76152fe79f9b2ade01e8e4ebd8ad7f9' AND ContentRaw = 'There and "back" 🚀'
?

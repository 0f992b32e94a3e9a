INSERT INTO DefaultReviewers (UserUUID) VALUES ('{15956a66-623c-4548-ae53-f372637e1eaa}')
? SELECT DisplayName FROM DefaultReviewers WHERE UserUUID = '{15956a66-623c-4548-ae53-f372637e1eaa}'
= Ikaika Kealoha
DELETE FROM DefaultReviewers WHERE Nickname = 'ikaika'
?

INSERT INTO CORE.ProjectDefaultReviewers (UserUUID) VALUES ('{15956a66-623c-4548-ae53-f372637e1eaa}')
? SELECT DisplayName FROM CORE.ProjectDefaultReviewers WHERE UserUUID = '{15956a66-623c-4548-ae53-f372637e1eaa}'
= Ikaika Kealoha
DELETE FROM CORE.ProjectDefaultReviewers WHERE Nickname = 'ikaika'
?

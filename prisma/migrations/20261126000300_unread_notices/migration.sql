-- The head of every page says how many notices lie there unread.
CREATE INDEX notices_unread ON notices ("recipientId") WHERE "readAt" IS NULL;

-- Notices, choices of channel and browsers may belong to something other than a wish: one foreign
-- key a kind of thing, of which exactly one is set.
ALTER TABLE notices ALTER COLUMN "wishId" DROP NOT NULL,
  ADD CONSTRAINT notices_one_subject CHECK (num_nonnulls("wishId") = 1);

ALTER TABLE notice_preferences ADD COLUMN id UUID, ADD COLUMN "wishId" UUID,
  DROP CONSTRAINT notice_preferences_pkey, ALTER COLUMN "personId" DROP NOT NULL;
UPDATE notice_preferences SET id = gen_random_uuid(),
  "wishId" = CASE WHEN role = 'RESIDENT' THEN "personId" END,
  "personId" = CASE WHEN role <> 'RESIDENT' THEN "personId" END;
ALTER TABLE notice_preferences ALTER COLUMN id SET NOT NULL, ADD PRIMARY KEY (id),
  ADD CONSTRAINT "notice_preferences_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES wishes (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT notice_preferences_one_owner CHECK (
    num_nonnulls("personId", "wishId") = 1 AND (role = 'RESIDENT') = ("personId" IS NULL));
CREATE UNIQUE INDEX "notice_preferences_role_personId_key" ON notice_preferences (role, "personId");
CREATE UNIQUE INDEX "notice_preferences_wishId_key" ON notice_preferences ("wishId");

ALTER TABLE push_subscriptions ADD COLUMN "wishId" UUID, ALTER COLUMN "personId" DROP NOT NULL;
UPDATE push_subscriptions SET "wishId" = "personId", "personId" = NULL WHERE role = 'RESIDENT';
ALTER TABLE push_subscriptions
  ADD CONSTRAINT "push_subscriptions_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES wishes (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT push_subscriptions_one_owner CHECK (
    num_nonnulls("personId", "wishId") = 1 AND (role = 'RESIDENT') = ("personId" IS NULL));
CREATE INDEX "push_subscriptions_wishId_idx" ON push_subscriptions ("wishId");

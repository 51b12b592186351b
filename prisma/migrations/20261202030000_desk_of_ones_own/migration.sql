-- CreateTable
CREATE TABLE "saved_views" (
    "id" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wish_claims" (
    "wishId" UUID NOT NULL,
    "staffId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wish_claims_pkey" PRIMARY KEY ("wishId")
);

-- CreateTable
CREATE TABLE "wish_lookers" (
    "staffId" UUID NOT NULL,
    "wishId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "wish_lookers_pkey" PRIMARY KEY ("staffId")
);

-- CreateTable
CREATE TABLE "wish_words" (
    "wishId" UUID NOT NULL,
    "grams" TEXT[],

    CONSTRAINT "wish_words_pkey" PRIMARY KEY ("wishId")
);

-- CreateIndex
CREATE UNIQUE INDEX "saved_views_staffId_name_key" ON "saved_views"("staffId", "name");

-- CreateIndex
CREATE INDEX "wish_claims_staffId_idx" ON "wish_claims"("staffId");

-- CreateIndex
CREATE INDEX "wish_lookers_wishId_seenAt_idx" ON "wish_lookers"("wishId", "seenAt");

-- CreateIndex
CREATE INDEX "wish_words_grams_idx" ON "wish_words" USING GIN ("grams");

-- CreateIndex
CREATE INDEX "wishes_centerId_createdAt_id_idx" ON "wishes"("centerId", "createdAt" DESC, "id" DESC);

-- AddForeignKey
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wish_claims" ADD CONSTRAINT "wish_claims_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "wishes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wish_claims" ADD CONSTRAINT "wish_claims_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wish_lookers" ADD CONSTRAINT "wish_lookers_staffId_fkey" FOREIGN KEY ("staffId") REFERENCES "staff"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wish_lookers" ADD CONSTRAINT "wish_lookers_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "wishes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "wish_words" ADD CONSTRAINT "wish_words_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "wishes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- from prisma/sql/functions/wish-words.sql
-- Text as it is searched: full width like half width, capitals like small letters, no spaces and dots.
CREATE OR REPLACE FUNCTION searched_text(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT regexp_replace(lower(normalize(words, NFKC)), '[\s.·•・‧。]', '', 'g')
$$;

-- Each character of the text and each two that stand beside one another: Chinese is searched by words of
-- two characters, for which trigrams are too long.
CREATE OR REPLACE FUNCTION search_grams(words text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT coalesce(array_agg(DISTINCT substr(plain, at, long)), '{}')
  FROM searched_text(words) plain, generate_series(1, length(plain)) at, generate_series(1, 2) long
$$;

CREATE OR REPLACE FUNCTION keep_wish_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO wish_words ("wishId", grams)
  VALUES (NEW.id, NEW."centerId"::text || search_grams(NEW."publicContent"))
  ON CONFLICT ("wishId") DO UPDATE SET grams = EXCLUDED.grams;
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER wishes_keep_their_words AFTER INSERT ON wishes
  FOR EACH ROW EXECUTE FUNCTION keep_wish_words();

CREATE OR REPLACE TRIGGER wishes_change_their_words AFTER UPDATE OF "publicContent" ON wishes
  FOR EACH ROW WHEN (NEW."publicContent" IS DISTINCT FROM OLD."publicContent")
  EXECUTE FUNCTION keep_wish_words();
-- end of prisma/sql/functions/wish-words.sql

-- The wishes of before.
INSERT INTO wish_words ("wishId", grams)
SELECT id, "centerId"::text || search_grams("publicContent") FROM wishes;

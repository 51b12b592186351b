-- Text as it is searched: full width like half width, capitals like small letters, no spaces and dots.
CREATE OR REPLACE FUNCTION searched_text(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT regexp_replace(lower(normalize(words, NFKC)), '[\s.·•・‧。]', '', 'g')
$$;

-- Each character of the text and each two that stand beside one another: Chinese is searched by words of
-- two characters, for which trigrams are too long. Of letters and digits, which are few, each three too.
CREATE OR REPLACE FUNCTION search_grams(words text) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT coalesce(array_agg(DISTINCT substr(plain, at, long)), '{}')
  FROM searched_text(words) plain, generate_series(1, length(plain)) at, generate_series(1, 3) long
  WHERE long < 3 OR substr(plain, at, long) ~ '^[0-9a-z]{3}$'
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

-- CreateEnum
CREATE TYPE "AuditName" AS ENUM ('contactView', 'ruleChange', 'auditCheck');

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL,
    "chainId" UUID NOT NULL,
    "name" "AuditName" NOT NULL,
    "actorRole" "ActorRole",
    "actorId" UUID,
    "subjectId" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_links" (
    "chainId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "entryId" UUID NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_links_pkey" PRIMARY KEY ("chainId","seq")
);

-- CreateTable
CREATE TABLE "audit_tail" (
    "entryId" UUID NOT NULL,
    "chainId" UUID NOT NULL,

    CONSTRAINT "audit_tail_pkey" PRIMARY KEY ("entryId")
);

-- CreateIndex
CREATE INDEX "audit_entries_chainId_at_idx" ON "audit_entries"("chainId", "at");

-- CreateIndex
CREATE INDEX "audit_entries_chainId_actorId_at_idx" ON "audit_entries"("chainId", "actorId", "at");

-- CreateIndex
CREATE INDEX "audit_entries_chainId_subjectId_at_idx" ON "audit_entries"("chainId", "subjectId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_links_entryId_key" ON "audit_links"("entryId");

-- CreateIndex
CREATE INDEX "audit_tail_chainId_idx" ON "audit_tail"("chainId");

-- AddForeignKey
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_chainId_fkey" FOREIGN KEY ("chainId") REFERENCES "sites"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_links" ADD CONSTRAINT "audit_links_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "audit_entries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_tail" ADD CONSTRAINT "audit_tail_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "audit_entries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- from prisma/sql/functions/append-only.sql
-- For tables whose rows are only ever added, by triggers named `…_are_immutable`.
CREATE OR REPLACE FUNCTION refuse_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = TG_NAME;
END $$;
-- end of prisma/sql/functions/append-only.sql

-- from prisma/sql/functions/audit.sql
-- The audit log (lib/shared/audit): entries and their links are only ever added.
CREATE OR REPLACE TRIGGER audit_entries_are_immutable BEFORE UPDATE OR DELETE ON audit_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_changes();
CREATE OR REPLACE TRIGGER audit_entries_are_never_emptied BEFORE TRUNCATE ON audit_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_changes();
CREATE OR REPLACE TRIGGER audit_links_are_immutable BEFORE UPDATE OR DELETE ON audit_links
  FOR EACH ROW EXECUTE FUNCTION refuse_changes();
CREATE OR REPLACE TRIGGER audit_links_are_never_emptied BEFORE TRUNCATE ON audit_links
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_changes();

-- A new entry waits to be sealed. To chain it at once would make each step of a county wait for the
-- one before it.
CREATE OR REPLACE FUNCTION note_unsealed_audit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO audit_tail ("entryId", "chainId") VALUES (NEW.id, NEW."chainId");
  RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER audit_entries_are_to_be_sealed AFTER INSERT ON audit_entries
  FOR EACH ROW EXECUTE FUNCTION note_unsealed_audit();

-- The hash of an entry after another one: SHA-256 of the hash before and of all that the entry says.
-- Moments are counted in milliseconds, so that the time zone of a connection makes no difference.
CREATE OR REPLACE FUNCTION audit_hash(before bytea, entry audit_entries) RETURNS bytea
LANGUAGE sql STABLE AS $$
  SELECT sha256(before || convert_to(jsonb_build_array(
    entry.id, entry."chainId", entry.name, entry."actorRole", entry."actorId", entry."subjectId",
    entry.data, (extract(epoch FROM entry.at) * 1000)::bigint
  )::text, 'UTF8'))
$$;

-- Links every entry that waits to the end of its chain and returns how many these were.
CREATE OR REPLACE FUNCTION seal_audit() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
  SET search_path FROM CURRENT AS $$
DECLARE
  chain uuid;
  entry audit_entries;
  place integer;
  head bytea;
  sealed integer := 0;
BEGIN
  FOR chain IN SELECT DISTINCT "chainId" FROM audit_tail ORDER BY 1 LOOP
    -- Two workers would both add to the same end.
    PERFORM pg_advisory_xact_lock(hashtextextended('audit ' || chain, 0));
    SELECT seq, hash INTO place, head FROM audit_links WHERE "chainId" = chain ORDER BY seq DESC LIMIT 1;
    IF NOT FOUND THEN
      place := 0;
      head := ''::bytea;
    END IF;
    FOR entry IN
      SELECT e.* FROM audit_tail t JOIN audit_entries e ON e.id = t."entryId"
      WHERE t."chainId" = chain ORDER BY e.at, e.id
    LOOP
      place := place + 1;
      head := audit_hash(head, entry);
      INSERT INTO audit_links ("chainId", seq, "entryId", hash) VALUES (chain, place, entry.id, head);
      DELETE FROM audit_tail WHERE "entryId" = entry.id;
      sealed := sealed + 1;
    END LOOP;
  END LOOP;
  RETURN sealed;
END $$;

-- What is wrong with a chain, in its own order: an entry that was changed, one that is gone, a link that
-- is gone, and at the end entries that were taken out of it.
CREATE OR REPLACE FUNCTION audit_faults(chain uuid)
RETURNS TABLE (seq integer, "entryId" uuid, fault text) LANGUAGE sql STABLE AS $$
  WITH links AS (
    SELECT l.seq, l."entryId", l.hash, e,
      lag(l.seq, 1, 0) OVER (ORDER BY l.seq) AS seq_before,
      lag(l.hash, 1, ''::bytea) OVER (ORDER BY l.seq) AS hash_before
    FROM audit_links l LEFT JOIN audit_entries e ON e.id = l."entryId"
    WHERE l."chainId" = chain
  )
  SELECT links.seq, links."entryId", CASE
      WHEN links.seq <> links.seq_before + 1 THEN 'LINK_MISSING'
      WHEN (links.e).id IS NULL THEN 'ENTRY_MISSING'
      ELSE 'CHANGED' END
  FROM links
  WHERE links.seq <> links.seq_before + 1 OR (links.e).id IS NULL
    OR links.hash <> audit_hash(links.hash_before, links.e)
  UNION ALL
  SELECT NULL, e.id, 'UNLINKED' FROM audit_entries e
  WHERE e."chainId" = chain
    AND NOT EXISTS (SELECT FROM audit_links l WHERE l."entryId" = e.id)
    AND NOT EXISTS (SELECT FROM audit_tail t WHERE t."entryId" = e.id)
  ORDER BY 1, 2
$$;
-- end of prisma/sql/functions/audit.sql

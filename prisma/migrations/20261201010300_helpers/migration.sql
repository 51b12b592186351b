-- CreateEnum
CREATE TYPE "HelperRelation" AS ENUM ('GRID_WORKER', 'FAMILY', 'NEIGHBOR', 'STATION');

-- CreateTable
CREATE TABLE "helpers" (
    "id" UUID NOT NULL,
    "wishId" UUID NOT NULL,
    "relation" "HelperRelation" NOT NULL,
    "nameSealed" TEXT NOT NULL,
    "phoneSealed" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "helpers_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "helpers_wishId_key" ON "helpers"("wishId");

-- AddForeignKey
ALTER TABLE "helpers" ADD CONSTRAINT "helpers_wishId_fkey" FOREIGN KEY ("wishId") REFERENCES "wishes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "helpers" ADD CONSTRAINT "helpers_are_sealed" CHECK (
  ("nameSealed" IS NULL OR "nameSealed" ~ '^s1[.][A-Za-z0-9_-]{38,}$')
  AND ("phoneSealed" IS NULL OR "phoneSealed" ~ '^s1[.][A-Za-z0-9_-]{38,}$'));

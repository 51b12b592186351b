-- CreateEnum
CREATE TYPE "MenuOffer" AS ENUM ('WISH', 'ACTIVITY', 'BOTH');

-- AlterTable
ALTER TABLE "menu_items" ADD COLUMN     "kit" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "minutes" INTEGER,
ADD COLUMN     "needsRoom" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "offer" "MenuOffer" NOT NULL DEFAULT 'WISH',
ADD COLUMN     "platformId" UUID,
ADD COLUMN     "usualNumber" INTEGER;

-- CreateTable
CREATE TABLE "platforms" (
    "id" UUID NOT NULL,
    "centerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "platforms_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "platforms_centerId_name_key" ON "platforms"("centerId", "name");

-- CreateIndex
CREATE INDEX "menu_items_platformId_idx" ON "menu_items"("platformId");

-- AddForeignKey
ALTER TABLE "platforms" ADD CONSTRAINT "platforms_centerId_fkey" FOREIGN KEY ("centerId") REFERENCES "centers"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "menu_items" ADD CONSTRAINT "menu_items_platformId_fkey" FOREIGN KEY ("platformId") REFERENCES "platforms"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE menu_items ADD CONSTRAINT menu_items_usual
  CHECK (minutes BETWEEN 5 AND 1440 AND "usualNumber" BETWEEN 1 AND 10000);

-- The counties there are get the five platforms, as new ones do (lib/network/platforms/default-platforms.json).
INSERT INTO platforms (id, "centerId", name, "nameEn", position)
SELECT gen_random_uuid(), centers.id, given.name, given."nameEn", given.position
FROM centers CROSS JOIN (VALUES
  ('理论宣讲', 'Talks', 0),
  ('教育服务', 'Education', 1),
  ('文化服务', 'Culture', 2),
  ('科技与科普服务', 'Science', 3),
  ('健身体育服务', 'Sports', 4)
) AS given (name, "nameEn", position);

-- AlterEnum
ALTER TYPE "ActorRole" ADD VALUE 'HELPER';

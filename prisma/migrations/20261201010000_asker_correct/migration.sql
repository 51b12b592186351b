-- AlterEnum
ALTER TYPE "AuditName" ADD VALUE 'askerCorrect';

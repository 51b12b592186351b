-- AlterEnum
ALTER TYPE "AuditName" ADD VALUE 'volunteerCorrect';

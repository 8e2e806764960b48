import type { OpenProgramme } from '#lib/api/programme.ts';

declare global {
  namespace App {
    interface PageData {
      open?: OpenProgramme;
    }
  }
}

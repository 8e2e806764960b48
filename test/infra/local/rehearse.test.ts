import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '#infra/portal/build.ts';

describe('npm run rehearse -- --json', () => {
  let code: number | null = null;
  let said = '';
  let complained = '';
  beforeAll(() => {
    const script = join(ROOT, 'infra/local/rehearse.ts');
    const ended = spawnSync(process.execPath, [script, '--json'], { cwd: ROOT, encoding: 'utf8' });
    code = ended.status;
    said = ended.stdout;
    complained = ended.stderr;
  }, 180_000);

  it('ends well and says nothing but one JSON object', () => {
    expect({ code, complained }).toEqual({ code: 0, complained: '' });
    expect(said.trimEnd().split('\n')).toHaveLength(1);
    expect(Object.keys(JSON.parse(said) as object)).toEqual([
      'months',
      'gatesDecided',
      'decisions',
      'measurements',
      'executions',
      'rollovers',
      'ledgerEvents',
      'ledgerValid',
      'wallSeconds',
    ]);
  });

  it('plays what a programme of 36 months comes to', () => {
    expect(JSON.parse(said)).toMatchObject({
      months: 36,
      gatesDecided: 7,
      // Seven gates end with an approval: six plain, Gate 2 with a condition. Gate 1 was sent back, Gate 3 paused before.
      decisions: { go: 6, conditionalGo: 1, recycle: 1, hold: 1, kill: 0 },
      // 12 KPIs x (the whole and 3 segments) x (36 months and 3 of history) = 1,872, and one correction.
      measurements: 1873,
      // A run lives 240 days and up to a week, so the 1,144 days from the founding to the closing decision hold five runs
      // of the programme's machine, and the 1,100 from Gate 0 on five of each stage's: 5 + 5 x 5 = 30, 24 of them rollovers.
      executions: 30,
      rollovers: { programme: 4, stage: 20 },
      /*
       * Founding: 1 programme + 5 stages + 7 gates + 1 member + 12 seats = 26, 9 members, 1 analysis and rank
       * (one change of foundations), 3 segments, 12 KPIs + 4 objectives, 12 KPIs measured by the import, whose own events are
       * its confirmation and its one part: 2, 6 milestones: 26 + 9 + 1 + 3 + 16 + 14 + 6 = 75.
       * Monthly: 36 x 12 = 432 measured KPIs, 1 correction; 36 closes x 2 (published, closed) = 72.
       * Gates: 9 requests, 9 decisions, 25 votes (2 + 2 + 3 + 3 + 2 + 3 + 3 + 4 + 3), and what they do to stages and programme:
       * a stage's request opens its review (7), a decision passes, returns or pauses it (7) or starts and closes the programme
       * (2); 5 starts, 1 resumption, 1 clearance: 9 + 9 + 25 + 16 + 7 = 66.
       * 1 statement, milestones: 1 slip, 6 reports, 6 confirmations: 14.
       * Lists: 16 saves, each counted once, with 39 entries (1 + 4 + 6 before Gate 0, 1 + 1 + 1 for Gate 1 and the structure's
       * start, 3 + 2 for Gate 2, 4 + 1 for Gate 4, 1 + 1 + 1 + 1 + 3 + 8 for Gate 5): 55. Of the one leader's answers
       * each is kept, counted and shows its result at once: 3 for the charter's word, 7 rankings and the focus: 27; a target
       * and a result: 2; four ballots, each kept and counted, and one result: 9.
       */
      ledgerEvents: 75 + 432 + 1 + 72 + 66 + 14 + 55 + 27 + 2 + 9,
      ledgerValid: true,
    });
  });
});

import { invented } from './batch.ts';
import type { askOptions } from './asks.ts';

/** What others asked and Waymark only keeps: of how many people, when, and where it stands. */
export type Result = {
  readonly on: readonly [month: number, day: number];
  readonly assessment: keyof typeof askOptions;
  readonly source: string;
  /** One for the company, or one for each unit in the order of their numbers. */
  readonly values: readonly (readonly [n: number, ...values: number[]])[];
  readonly perUnit?: true;
};

export const results: readonly Result[] = [
  {
    on: [2, 10],
    assessment: 'focusByUnit',
    source: invented('Diaries of one week'),
    perUnit: true,
    values: [
      [20, 55, 25, 5, 5, 5, 5],
      [41, 30, 40, 10, 5, 10, 5],
      [15, 20, 25, 15, 30, 5, 5],
      [18, 25, 25, 30, 10, 5, 5],
      [22, 10, 10, 10, 5, 50, 15],
      [30, 30, 20, 10, 5, 30, 5],
    ],
  },
  {
    on: [2, 10],
    assessment: 'priorityShare',
    source: invented('Budget, diaries and minutes of the board'),
    values: [[46, 12, 38, 26, 14, 7, 3]],
  },
  {
    on: [2, 10],
    assessment: 'readinessPulse',
    source: invented('Slips of paper in every shop'),
    values: [[121, 2.6, 2.9, 2.5, 2.8]],
  },
  {
    on: [7, 14],
    assessment: 'priorityShare',
    source: invented('Budget, diaries and minutes of the board'),
    values: [[52, 24, 31, 23, 12, 6, 4]],
  },
  {
    on: [8, 6],
    assessment: 'culturePulse',
    source: invented('Slips of paper in every shop'),
    values: [[128, 3.1, 3, 3.4, 3.3]],
  },
  {
    on: [8, 6],
    assessment: 'comprehension',
    source: invented('Asked in each unit’s meeting'),
    perUnit: true,
    values: [
      [22, 3.6, 3.1, 3],
      [55, 3.3, 2.9, 3],
      [17, 3.9, 3.5, 3.2],
      [20, 4, 3.6, 3.4],
      [28, 4.2, 3.8, 3.9],
      [33, 3.1, 2.6, 2.7],
      [9, 4.8, 4.6, 4.4],
      [7, 4.6, 4.4, 4.1],
      [6, 4.5, 4.5, 4],
    ],
  },
  {
    on: [10, 20],
    assessment: 'employeePulse',
    source: invented('Yearly letter to all staff'),
    values: [[163, 3.8, 3.6, 3.2]],
  },
  {
    on: [10, 20],
    assessment: 'readinessPulse',
    source: invented('Slips of paper in every shop'),
    values: [[134, 3.7, 3.4, 3.3, 3.6]],
  },
  {
    on: [10, 20],
    assessment: 'commitment',
    source: invented('Research house, 420 customers by telephone'),
    values: [[420, 3.4, 2.8, 3.6, 2.9]],
  },
  {
    on: [10, 20],
    assessment: 'priorityShare',
    source: invented('Budget, diaries and minutes of the board'),
    values: [[55, 29, 30, 20, 11, 5, 5]],
  },
  {
    on: [11, 10],
    assessment: 'culturePulse',
    source: invented('Slips of paper in every shop'),
    values: [[137, 3.4, 3.2, 3.6, 3.5]],
  },
];

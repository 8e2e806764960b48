import { describe, expect, it } from 'vitest';
import { currentPack } from '#methodology/packs.ts';
import { criterion, marked, warning, withLists } from '../lists.ts';

/** The register's fields of a whole dozen, for what counts by number only. */
const times = <Row>(n: number, row: Row): Row[] => Array.from({ length: n }, () => row);

describe('element 35: one view of the customer', () => {
  const source = { source: 'Shop', customers: 1000, matched: 950, on: '2027-03-01' };
  const limit = currentPack.parameters.find(({ key }) => key === 'idPercent')?.value ?? 0;

  it('asks Gate 5 for enough customers with the one ID, over all sources', () => {
    expect(limit).toBeLessThan(95);
    expect(criterion(withLists({ sources: [source] }), 'g5.one-view').status).toBe('met');
    // 1,000 of 2,000 is half.
    const half = withLists({ sources: [source, { ...source, source: 'Web', matched: 50 }] });
    expect(criterion(half, 'g5.one-view').status).toBe('notMet');
    const unknown = { source: 'Letters', customers: 10, on: '2027-03-01' };
    expect(criterion(withLists({ sources: [source, unknown] }), 'g5.one-view').status).toBe('notMet');
    expect(criterion(withLists({}), 'g5.one-view').status).toBe('notMet');
  });
});

describe('elements 36 and 74: from need to requirement to tool', () => {
  const row = { requirement: 'Show all orders', weight: 'must' };
  const traced = { ...row, need: 'needs-0001', solution: 'technologies-0001' };

  it('is met where every requirement has both', () => {
    expect(criterion(withLists({ requirements: [traced] }), 'g5.needs-traced').status).toBe('met');
  });

  it('lists a requirement without need, and one without solution', () => {
    const view = withLists({
      requirements: [traced, { ...row, solution: 'technologies-0001' }, { ...row, need: 'needs-0001' }],
    });
    expect(criterion(view, 'g5.needs-traced')).toMatchObject({
      status: 'notMet',
      severity: 'hard',
      lacking: ['requirements-0002', 'requirements-0003'],
    });
  });

  it('takes a stated way of doing without for a solution', () => {
    const view = withLists({ requirements: [{ ...row, need: 'needs-0001', without: 'By phone' }] });
    expect(criterion(view, 'g5.needs-traced').status).toBe('met');
  });

  it('lists a tool that serves nothing', () => {
    const tools = [{ name: 'Old CRM', use: 'Unclear', state: 'live' }];
    expect(criterion(withLists({ technologies: tools }), 'g5.tools-serve-needs').lacking).toEqual([
      'technologies-0001',
    ]);
  });
});

describe('element 60: information fits and tools enable', () => {
  const fit = { information: 'Address', strategyFit: 4, workFit: 4, accessFit: 3 };

  it('asks Gate 5 for three scores of 3 and more', () => {
    expect(criterion(withLists({ informationFit: [fit] }), 'g5.information-fits').status).toBe('met');
    const poor = { ...fit, accessFit: 2, improve: 'Ask in the app' };
    const view = withLists({ informationFit: [fit, poor] });
    expect(criterion(view, 'g5.information-fits').lacking).toEqual(['informationFit-0002']);
  });

  it('warns of a tool that gets in the way of too many', () => {
    const tool = (disables: number) => ({
      technologies: [{ name: 'CRM', use: 'Service', state: 'live', disables }],
    });
    expect(warning(withLists(tool(90)), 'w.tool-in-the-way')).toEqual(['technologies-0001']);
    expect(warning(withLists(tool(1)), 'w.tool-in-the-way')).toBeNull();
  });
});

describe('element 63: three results', () => {
  it('asks for a KPI of each', () => {
    const rows = times(3, { outcome: 'One', kpi: 'tools' });
    expect(criterion(withLists({ systemOutcomes: rows }), 'g5.three-results').status).toBe('met');
    expect(criterion(withLists({ systemOutcomes: rows.slice(1) }), 'g5.three-results').status).toBe('notMet');
  });
});

describe('element 75: neither oversized nor insufficient', () => {
  const low = currentPack.parameters.find(({ key }) => key === 'rightSizeLow')?.value ?? 0;
  const tool = (size: number) => ({ technologies: [{ name: 'CRM', use: 'Service', state: 'live', size }] });

  it('warns of a tool in use outside the band', () => {
    expect(warning(withLists(tool(low - 1)), 'w.tool-wrong-size')).toEqual(['technologies-0001']);
    expect(warning(withLists(tool(low + 1)), 'w.tool-wrong-size')).toBeNull();
  });
});

describe('element 73: trying out stays short', () => {
  const trial = {
    what: 'Trial',
    kind: 'exploration',
    initiative: 'initiatives-0001',
    amount: 1,
    supplier: 'Alder',
  };

  it('warns of one that goes on, from the second month after its end', () => {
    const until = (endsOn: string) => withLists({ spendGates: [{ ...trial, state: 'approved', endsOn }] });
    expect(warning(until('2027-02-20'), 'w.exploration-over')).toEqual(['spendGates']);
    expect(warning(until('2027-04-10'), 'w.exploration-over')).toBeNull();
  });

  it('marks what was spent because the law requires it', () => {
    const view = withLists({
      spendGates: [{ ...trial, kind: 'technology', requiredByLaw: true, law: 'Data act', state: 'approved' }],
    });
    expect(marked(view, 'spendGates', 'byLaw')).toEqual(['spendGates-0001']);
  });
});

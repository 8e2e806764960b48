import { describe, expect, it } from 'vitest';
import { decideConfirmation, decideMilestoneMove, decideReport } from '#domain/milestone/decideMilestone.ts';
import { plannedOn } from '#domain/calendar/dated.ts';
import { decideAddition } from '#domain/programme/decideRecords.ts';
import { aWorld, type World } from '#test/support/world.ts';

const today = '2027-05-10';

function withMilestone(): World {
  const world = aWorld();
  world.happen(
    decideAddition(world.view(), 'milestone', 'm1', {
      name: 'Segment teams named',
      acceptance: 'Every focus segment has one accountable team.',
      stage: 'organisationalStructure',
      endangers: { kind: 'gate', id: 'gate2' },
      ownerSeat: world.seat('Lead'),
      confirmSeat: world.seat('Sponsor'),
      due: plannedOn('2027-05-01'),
      dependsOn: [],
      state: 'planned',
      moves: [],
    }),
  );
  return world;
}

function milestone(world: World) {
  const [one] = world.view().milestones;
  if (one === undefined) throw new Error('no milestone');
  return one;
}

describe('a milestone', () => {
  it('is reported by its owner and confirmed by another seat', () => {
    const world = withMilestone();
    const lead = { person: 'lead', seats: [world.seat('Lead')] };
    const sponsor = { person: 'sponsor', seats: [world.seat('Sponsor')] };

    world.happen(decideReport(milestone(world), { doneOn: '2027-05-08', note: '', today }, lead), {
      person: 'lead',
    });
    world.happen(decideConfirmation(milestone(world), { confirmed: true, note: '' }, sponsor), {
      person: 'sponsor',
    });

    expect(milestone(world)).toMatchObject({
      state: 'confirmed',
      doneOn: '2027-05-08',
      reportedBy: 'lead',
      confirmedBy: 'sponsor',
    });
  });

  it('goes back to its owner with a reason', () => {
    const world = withMilestone();
    const sponsor = { person: 'sponsor', seats: [world.seat('Sponsor')] };
    world.happen(
      decideReport(
        milestone(world),
        { doneOn: today, note: '', today },
        { person: 'lead', seats: [world.seat('Lead')] },
      ),
      { person: 'lead' },
    );

    const silent = decideConfirmation(milestone(world), { confirmed: false, note: '' }, sponsor);
    world.happen(
      decideConfirmation(milestone(world), { confirmed: false, note: 'One team is missing' }, sponsor),
    );

    expect(silent).toMatchObject({ refusal: { code: 'reasonMissing' } });
    expect(milestone(world)).toMatchObject({ state: 'planned' });
    expect(milestone(world)).not.toHaveProperty('doneOn');
  });

  it('is not confirmed by its reporter, not reported by others, and not done tomorrow', () => {
    const world = withMilestone();
    const both = { person: 'lead', seats: [world.seat('Lead'), world.seat('Sponsor')] };

    expect(
      decideReport(milestone(world), { doneOn: today, note: '', today }, { person: 'team', seats: [] }),
    ).toMatchObject({
      refusal: { code: 'milestoneNotYours' },
    });
    expect(decideReport(milestone(world), { doneOn: '2027-05-11', note: '', today }, both)).toMatchObject({
      refusal: { code: 'doneInFuture' },
    });
    world.happen(decideReport(milestone(world), { doneOn: today, note: '', today }, both), {
      person: 'lead',
    });
    expect(decideConfirmation(milestone(world), { confirmed: true, note: '' }, both)).toMatchObject({
      refusal: { code: 'confirmerIsReporter' },
    });
  });

  it('keeps its first date when the forecast slips, and takes the forecast along in a re-plan', () => {
    const world = withMilestone();

    world.happen(
      decideMilestoneMove(
        milestone(world),
        { reading: 'forecast', to: '2027-06-01', reason: 'Late hires' },
        false,
      ),
    );
    expect(milestone(world).due).toEqual({
      firstApproved: '2027-05-01',
      approved: '2027-05-01',
      forecast: '2027-06-01',
    });

    world.happen(
      decideMilestoneMove(
        milestone(world),
        { reading: 'approved', to: '2027-07-01', reason: 'Re-planned' },
        false,
      ),
    );
    expect(milestone(world).due).toEqual({
      firstApproved: '2027-05-01',
      approved: '2027-07-01',
      forecast: '2027-07-01',
    });
    expect(milestone(world).moves).toHaveLength(2);
  });
});

import type { withApi } from './apiUnderTest.ts';
import { successNeeds } from './wishes.ts';

/** Where leaders look, what they put first, and what money went to (elements 14 and 15); Sam is the only leader. */
export async function askAboutFocus(api: ReturnType<typeof withApi>, p: string): Promise<void> {
  const asked = { person: 'sam', params: { p, a: 'focus' } };
  const focus = { products: 40, sales: 20, channels: 10, marketing: 10, service: 10, customers: 10 };
  await api.done('answerAssessment', { ...asked, body: { period: '2027-Q2', answer: focus } });
  const aim = { ...focus, products: 10, customers: 40 };
  await api.done('setTargets', {
    ...asked,
    person: 'mona',
    body: { targets: [{ on: '2027-01-01', values: aim }] },
  });
  const order = { customers: 1, products: 2, sales: 3, costs: 4, growth: 5, people: 6 };
  await api.done('answerAssessment', {
    person: 'sam',
    params: { p, a: 'priorities' },
    body: { period: '2027-Q2', answer: order },
  });
  const shares = { customers: 50, products: 20, sales: 10, costs: 10, growth: 5, people: 5 };
  const funded = { period: '2027-Q2', values: shares, n: 40, on: '2027-06-01', source: 'Budget of 2027' };
  await api.done('recordResults', {
    person: 'mona',
    params: { p, a: 'priorityShare' },
    body: { items: [funded] },
  });
}

/** The four things success needs (element 27), agreed by their owner. */
export async function agreeOnNeeds(api: ReturnType<typeof withApi>, p: string, owner: string): Promise<void> {
  const params = { p, r: 'successNeeds' };
  await api.done('saveEntries', { person: 'lea', params, body: { items: successNeeds(owner) } });
}

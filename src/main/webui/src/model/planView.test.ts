import { expect, test } from 'vitest';
import { filterOf, passes, withFilter, NO_FILTER } from './filter';
import { planView, totalEffort } from './planView';
import { backlog, plan } from './sample';

const view = planView(plan, backlog);

test('cards know where they are, who works on them and what holds them', () => {
  const sql = view?.cards.get('sql');
  expect(sql).toMatchObject({
    iteration: 1,
    effort: 6,
    workloadName: 'Payroll',
    datacenter: 'luna',
    committed: true,
  });
  expect(view?.cards.get('app')?.teams).toEqual(['dba']);
  expect(view?.cards.get('web')).toMatchObject({ moved: true, committed: false, pin: { iteration: 2 } });
  expect(view?.cards.get('fax')).toMatchObject({
    notPlanned: 'UNESTIMATED',
    workload: 'fax',
    namedWorkload: undefined,
  });
});

test('there is no view before there is a plan', () => {
  expect(planView({}, backlog)).toBeUndefined();
});

test('efforts are summed without the noise of binary fractions', () => {
  expect(totalEffort({ id: 'x', effort: { a: 0.1, b: 0.2 } })).toBe(0.3);
});

test.each([
  [{ ...NO_FILTER, text: 'payroll DATA' }, ['sql']],
  [{ ...NO_FILTER, text: 'critical' }, ['sql']],
  [{ ...NO_FILTER, team: 'dba' }, ['sql', 'app']],
  [{ ...NO_FILTER, datacenter: 'luna', text: 'fax' }, ['fax']],
  [{ ...NO_FILTER, workload: 'nothing' }, []],
])('filter %j', (filter, expected) => {
  const found = [...(view?.cards.values() ?? [])].filter((card) => passes(card, filter));
  expect(found.map((card) => card.id)).toEqual(expected);
});

test('a filter survives its way through the address, which keeps what else it holds', () => {
  const filter = { text: 'a & b', team: 'dba', datacenter: '', workload: '' };
  const address = withFilter(new URLSearchParams('asset=sql&datacenter=old'), filter);
  expect(filterOf(address)).toEqual(filter);
  expect(address.get('asset')).toBe('sql');
  expect(address.has('datacenter')).toBe(false);
});

import { Table } from '@mantine/core';
import { number, signed } from '../model/format';
import { RULES } from '../model/rules';
import type { RuleShift } from '../model/verdict';

const LEVELS = { hard: 'must hold', medium: 'promise', soft: 'wish' } as const;

/** Rules whose amounts change; as narrow as a dialog on a telephone, so that nothing of it is out of sight. */
export function RuleShifts({ shifts }: { shifts: RuleShift[] }) {
  return shifts.length === 0 ? null : (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Rule</Table.Th>
          <Table.Th ta="right">Now → then</Table.Th>
          <Table.Th ta="right">Change</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {shifts.map((shift) => (
          <Table.Tr key={shift.id}>
            <Table.Td>
              {RULES[shift.id].name}{' '}
              <span className="muted">
                ({LEVELS[shift.level]}, {RULES[shift.id].unit})
              </span>
            </Table.Td>
            <Table.Td ta="right" className="numbers">
              {number(shift.before)} → {number(shift.after)}
            </Table.Td>
            <Table.Td ta="right" className={`numbers ${shift.effect < 0 ? 'bad' : 'good'}`}>
              {signed(shift.after - shift.before)} {shift.effect < 0 ? 'worse' : 'better'}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

import type { Edit } from '../model/edits';
import { count, number, span } from '../model/format';
import type { Column, PlanView } from '../model/planView';
import { PrintTable } from '../parts/PrintTable';
import print from '../parts/print.module.css';
import { marks } from './marks';
import { isPlanned, STATES, title } from './words';

interface Props {
  columns: Column[];
  view: PlanView;
  editOf: Map<string, Edit>;
}

/** The board on paper: all iterations one after another, a line for each asset. */
export function BoardSheet({ columns, view, editOf }: Props) {
  const team = (id: string) => view.teamNames.get(id) ?? id;
  return (
    <div className={print.sheet}>
      {columns.map((column) => (
        <section key={column.number} className={print.part}>
          <div className={print.head}>
            <h2 className={print.title}>
              {title(column)}: {count(column.cards.length, 'asset')}
            </h2>
            {isPlanned(column) && (
              <p className={print.under}>
                {span(column.iteration.start, column.iteration.end)}
                {column.iteration.state === undefined ? '' : `, ${STATES[column.iteration.state]}`}.{' '}
                {(column.iteration.load ?? [])
                  .map(
                    ({ team: id = '', load = 0, capacity = 0 }) =>
                      `${team(id)} ${number(load)} of ${number(capacity)}${load > capacity ? ', over' : ''}`,
                  )
                  .join('; ')}
              </p>
            )}
          </div>
          {column.cards.length > 0 && (
            <PrintTable
              rows={column.cards}
              keyOf={({ id }) => id}
              columns={[
                { name: 'Asset', width: '30%', cell: ({ name }) => name },
                { name: 'Workload', width: '22%', cell: ({ workloadName }) => workloadName },
                { name: 'Teams', width: '20%', cell: ({ teams }) => teams.map(team).join(', ') },
                {
                  name: 'Effort',
                  width: '8%',
                  isNumber: true,
                  cell: ({ effort }) => (effort === 0 ? '?' : number(effort)),
                },
                { name: 'Remarks', cell: (card) => marks(card, editOf.get(card.id)).join(', ') },
              ]}
            />
          )}
        </section>
      ))}
    </div>
  );
}

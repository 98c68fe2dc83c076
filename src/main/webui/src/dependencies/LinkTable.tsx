import { DataTable } from '../parts/DataTable';
import { Tag } from '../parts/Tag';
import type { Neighbourhood, Node } from './neighbourhood';
import { placeText, relationText } from './words';

/** The same as the graph for those who would rather read it; what is broken comes first. */
export function LinkTable({ found }: { found: Neighbourhood }) {
  const nodes = new Map(found.nodes.map((node) => [node.id, node]));
  const end = (id: string) => {
    const node: Node = nodes.get(id) ?? { id, name: id, iteration: undefined, isDone: false };
    return (
      <>
        {id === found.centre ? <b>{node.name}</b> : node.name}{' '}
        <span className="muted">({placeText(node)})</span>
      </>
    );
  };
  return (
    <DataTable
      label="Connections"
      rows={[...found.links].sort((a, b) => Number(b.isBroken) - Number(a.isBroken))}
      keyOf={({ from, to, relation }) => `${from} ${relation} ${to}`}
      minWidth={560}
      columns={[
        { name: 'What', cell: ({ from }) => end(from) },
        { name: 'How', cell: (link) => relationText(link) },
        { name: 'Which', cell: ({ to }) => end(to) },
        {
          name: 'In this plan',
          cell: ({ isBroken }) => (isBroken ? <Tag tone="bad">Broken</Tag> : <Tag>Kept</Tag>),
        },
      ]}
    />
  );
}

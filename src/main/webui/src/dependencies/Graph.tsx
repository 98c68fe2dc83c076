import '@xyflow/react/dist/style.css';
import { useComputedColorScheme } from '@mantine/core';
import { Controls, MarkerType, ReactFlow, type Edge, type NodeTypes, type Node as Flow } from '@xyflow/react';
import { useMemo } from 'react';
import { ColumnHead, NeighbourNode, type HeadData, type NeighbourData } from './GraphNodes';
import classes from './graph.module.css';
import { layout, type Placed } from './layout';
import type { Link, Neighbourhood } from './neighbourhood';
import { relationLabel, relationText } from './words';

const COLUMN = 320;
const LANE = 84;
const HEAD = 44;

const TYPES: NodeTypes = { neighbour: NeighbourNode, head: ColumnHead };

/** The neighbourhood as a graph from left to right; nothing in it moves by itself. */
export default function Graph({ found, choose }: { found: Neighbourhood; choose: (id: string) => void }) {
  const scheme = useComputedColorScheme('light');
  const { nodes, edges } = useMemo(() => drawn(found, choose), [found, choose]);
  return (
    <div className={classes.graph}>
      <ReactFlow
        key={`${found.centre} ${found.nodes.length}`}
        aria-label="Graph of dependencies; the same can be shown as a list"
        nodes={nodes}
        edges={edges}
        nodeTypes={TYPES}
        colorMode={scheme}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        fitView
        fitViewOptions={{ maxZoom: 1, padding: 0.08 }}
        minZoom={0.15}
        maxZoom={2}
      >
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}

function drawn(found: Neighbourhood, choose: (id: string) => void): { nodes: Flow[]; edges: Edge[] } {
  const { columns, placed, lanes } = layout(found.nodes, found.links);
  const heads: Flow<HeadData>[] = columns.map((title, i) => ({
    id: `head ${i}`,
    type: 'head',
    position: { x: i * COLUMN, y: 0 },
    data: { title },
  }));
  const fill = new Map<number, number>();
  for (const { column } of placed) {
    fill.set(column, (fill.get(column) ?? 0) + 1);
  }
  const nodes: Flow<NeighbourData>[] = placed.map(({ node, column, lane }) => ({
    id: node.id,
    type: 'neighbour',
    // a short column stands in the middle of a long one
    position: { x: column * COLUMN, y: HEAD + (lane + (lanes - (fill.get(column) ?? 0)) / 2) * LANE },
    data: { node, isCentre: node.id === found.centre, choose },
  }));
  return { nodes: [...heads, ...nodes], edges: found.links.map((link) => edge(link, placed)) };
}

function edge(link: Link, placed: Placed[]): Edge {
  const at = new Map(placed.map((one) => [one.node.id, one]));
  // what has no direction is drawn from left to right
  const isTurned = link.relation !== 'PRECEDES' && steps(at, link.from, link.to).columns < 0;
  const [source, target] = isTurned ? [link.to, link.from] : [link.from, link.to];
  const colour = link.isBroken ? 'var(--bad)' : 'var(--muted)';
  return {
    id: `${link.from} ${link.relation} ${link.to}`,
    source,
    target,
    ...handles(steps(at, source, target)),
    ariaLabel: `${link.from} ${relationText(link)} ${link.to}`,
    label: relationLabel(link),
    className: link.isBroken ? classes.broken : undefined,
    style: {
      stroke: colour,
      strokeWidth: link.isBroken ? 2.5 : 1.5,
      strokeDasharray: link.isBroken ? '7 4' : link.relation === 'PRECEDES' ? undefined : '2 4',
    },
    markerEnd:
      link.relation === 'PRECEDES'
        ? { type: MarkerType.ArrowClosed, color: colour, width: 16, height: 16 }
        : undefined,
  };
}

function steps(at: Map<string, Placed>, from: string, to: string): { columns: number; lanes: number } {
  const [a, b] = [at.get(from), at.get(to)];
  return {
    columns: (b?.column ?? 0) - (a?.column ?? 0),
    lanes: (b?.lane ?? 0) - (a?.lane ?? 0),
  };
}

/** Where a line leaves and arrives, so that it does not run behind the nodes of its own column. */
function handles({ columns, lanes }: { columns: number; lanes: number }) {
  if (columns === 0) {
    return lanes === 1
      ? { sourceHandle: 'below', targetHandle: 'above' }
      : { type: 'smoothstep', sourceHandle: 'right', targetHandle: 'right' };
  }
  return columns > 0
    ? { sourceHandle: 'right', targetHandle: 'left' }
    : { sourceHandle: 'left', targetHandle: 'right' };
}

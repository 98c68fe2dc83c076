import { Handle, Position, type Node as Flow, type NodeProps } from '@xyflow/react';
import classes from './graph.module.css';
import type { Node } from './neighbourhood';
import { placeText } from './words';

export interface NeighbourData extends Record<string, unknown> {
  node: Node;
  isCentre: boolean;
  choose: (id: string) => void;
}

/** An asset or a workload; pressed, it becomes the one that is looked at. */
export function NeighbourNode({ data: { node, isCentre, choose } }: NodeProps<Flow<NeighbourData>>) {
  return (
    <>
      <Handles type="target" />
      <button
        type="button"
        className={`nodrag nopan ${classes.node}`}
        data-centre={isCentre}
        aria-current={isCentre ? 'true' : undefined}
        onClick={() => {
          choose(node.id);
        }}
      >
        <span className={classes.name}>{node.name}</span>
        <span className={classes.place}>{placeText(node)}</span>
      </button>
      <Handles type="source" />
    </>
  );
}

const SIDES = { left: Position.Left, above: Position.Top, right: Position.Right, below: Position.Bottom };

/** Where lines end; nobody pulls new ones out of them. */
function Handles({ type }: { type: 'source' | 'target' }) {
  return Object.entries(SIDES).map(([id, position]) => (
    <Handle key={id} id={id} type={type} position={position} className={classes.handle} />
  ));
}

export interface HeadData extends Record<string, unknown> {
  title: string;
}

export function ColumnHead({ data }: NodeProps<Flow<HeadData>>) {
  return <div className={classes.head}>{data.title}</div>;
}

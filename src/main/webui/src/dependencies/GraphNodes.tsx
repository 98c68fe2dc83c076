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
      <Handle type="target" position={Position.Left} id="left" className={classes.handle} />
      <Handle type="target" position={Position.Top} id="above" className={classes.handle} />
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
      <Handle type="source" position={Position.Right} id="right" className={classes.handle} />
      <Handle type="source" position={Position.Bottom} id="below" className={classes.handle} />
    </>
  );
}

export interface HeadData extends Record<string, unknown> {
  title: string;
}

export function ColumnHead({ data }: NodeProps<Flow<HeadData>>) {
  return <div className={classes.head}>{data.title}</div>;
}

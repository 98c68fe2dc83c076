import type { Link, Node } from './neighbourhood';

export interface Placed {
  node: Node;
  column: number;
  lane: number;
}

export interface Layout {
  /** what stands above each column */
  columns: string[];
  placed: Placed[];
  lanes: number;
}

const DONE = -Infinity;
const NOT_PLANNED = Infinity;

/**
 * By iteration from left to right, only those that hold something; what is done stands before them, what is not planned after them.
 * Within a column a node stands beside the middle of those to its left that it is joined with, so that few lines cross.
 */
export function layout(nodes: Node[], links: Link[]): Layout {
  const when = (node: Node) => (node.isDone ? DONE : (node.iteration ?? NOT_PLANNED));
  const times = [...new Set(nodes.map(when))].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const lane = new Map<string, number>();
  const placed = times.flatMap((time, column) => {
    const wish = (node: Node, index: number) => {
      const left = links
        .flatMap(({ from, to }) => (from === node.id ? [to] : to === node.id ? [from] : []))
        .map((other) => lane.get(other))
        .filter((value) => value !== undefined);
      return left.length === 0 ? index : left.reduce((sum, value) => sum + value, 0) / left.length;
    };
    const here = nodes
      .filter((node) => when(node) === time)
      .map((node, index) => ({ node, wish: wish(node, index) }))
      .sort((a, b) => a.wish - b.wish)
      .map(({ node }, i) => ({ node, column, lane: i }));
    for (const one of here) {
      lane.set(one.node.id, one.lane);
    }
    return here;
  });
  return {
    columns: times.map((time) =>
      time === DONE ? 'Done' : time === NOT_PLANNED ? 'Not planned' : `Iteration ${time}`,
    ),
    placed,
    lanes: Math.max(0, ...placed.map((one) => one.lane + 1)),
  };
}

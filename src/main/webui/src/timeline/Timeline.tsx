import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useViewportSize } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { ExplainDrawer } from '../explain/ExplainDrawer';
import { day } from '../model/format';
import { useOpenPlan } from '../plan/PlanLayout';
import { useFilter } from '../plan/useFilter';
import { Empty } from '../parts/Empty';
import { usePrinting } from '../parts/usePrinting';
import { Arrows } from './Arrows';
import { Bar } from './Bar';
import { Grounds } from './Grounds';
import { rows, type Row } from './rows';
import { scale } from './scale';
import { TimelineSheet } from './TimelineSheet';
import classes from './timeline.module.css';

const ROW = 28;
const HEAD = 40;
const ZOOM = { small: 28, medium: 64, large: 120 } as const;
/** room for the labels of rows, as the style sheet has it, and behind the last iteration */
const BESIDE = { share: 0.24, least: 130, most: 300, end: 44 };

type Zoom = 'fit' | keyof typeof ZOOM;

/** Below so many pixels an iteration's days are not written. */
const NARROW = 48;

/** Datacenters, workloads and assets over the iterations, with leases, due dates, freezes, today and dependencies. */
export default function Timeline() {
  const { view } = useOpenPlan();
  const [filter] = useFilter();
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [search, setSearch] = useSearchParams();
  const [selected, setSelected] = useState<string>();
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => rows(view, filter, toggled), [view, filter, toggled]);
  const { width } = useViewportSize();
  const each = zoom === 'fit' ? fitting(width, view.columns.length) : ZOOM[zoom];
  const time = useMemo(() => scale(view, each), [view, each]);
  // eslint-disable-next-line react-hooks/incompatible-library -- the library's own way
  const down = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 10,
    paddingStart: HEAD,
  });
  const isPrinting = usePrinting();
  const asset = search.get('asset');
  const toggle = (key: string) => {
    setToggled((before) => {
      const after = new Set(before);
      if (!after.delete(key)) {
        after.add(key);
      }
      return after;
    });
  };
  const choose = (row: Row) => {
    setSelected(row.kind === 'asset' ? row.id : undefined);
    if (row.kind === 'asset') {
      setSearch((before) => {
        before.set('asset', row.id);
        return before;
      });
    } else {
      toggle(row.key);
    }
  };
  if (shown.length === 0) {
    return <Empty title="Nothing passes the filter">Maybe show all, or look for another word.</Empty>;
  }
  const items = down.getVirtualItems();
  const height = down.getTotalSize();
  return (
    <div className={classes.timeline}>
      <Group px="md" pb="xs" gap="sm" className="no-print">
        <SegmentedControl
          size="xs"
          aria-label="Zoom"
          value={zoom}
          onChange={(value) => {
            setZoom(value as Zoom);
          }}
          data={[
            { value: 'fit', label: 'Fit' },
            { value: 'small', label: 'Small' },
            { value: 'medium', label: 'Medium' },
            { value: 'large', label: 'Large' },
          ]}
        />
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setToggled(new Set(shown.filter((row) => row.kind === 'workload').map((row) => row.key)));
          }}
        >
          Open all workloads
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            setToggled(new Set());
          }}
        >
          Close all
        </Button>
        <Legend />
      </Group>
      {isPrinting && <TimelineSheet view={view} rows={shown} />}
      <div className={`${classes.scroller} no-print`} ref={scroller}>
        <div className={classes.sheet} style={{ height }}>
          <ul className={classes.labels} aria-label="Timeline by datacenter, workload and asset">
            {items.map((item) => {
              const row = shown[item.index];
              return (
                row !== undefined && (
                  <li key={row.key} style={{ transform: `translateY(${item.start}px)`, height: ROW }}>
                    <button
                      type="button"
                      className={classes.label}
                      data-kind={row.kind}
                      style={{ paddingLeft: 10 + row.depth * 14 }}
                      aria-expanded={row.children > 0 ? row.open : undefined}
                      onClick={() => {
                        choose(row);
                      }}
                    >
                      <span aria-hidden className={classes.sign}>
                        {row.children === 0 ? '' : row.open ? '▾' : '▸'}
                      </span>
                      {row.name}
                      <span className="hidden">{spoken(row)}</span>
                    </button>
                  </li>
                )
              );
            })}
          </ul>
          <svg width={time.width + 24} height={height} aria-hidden className={classes.chart}>
            <Grounds view={view} time={time} height={height} head={HEAD} narrow={each < NARROW} />
            {items.map((item) => {
              const row = shown[item.index];
              return row === undefined ? null : (
                <Bar
                  key={row.key}
                  row={row}
                  time={time}
                  y={item.start}
                  height={ROW}
                  selected={row.id === selected}
                />
              );
            })}
            <Arrows view={view} rows={shown} time={time} selected={selected} rowHeight={ROW} head={HEAD} />
          </svg>
        </div>
      </div>
      {asset !== null && view.cards.has(asset) && (
        <ExplainDrawer
          key={asset}
          asset={asset}
          close={() => {
            setSearch((before) => {
              before.delete('asset');
              return before;
            });
          }}
        />
      )}
    </div>
  );
}

/** As wide as lets all iterations be seen at once, if that is readable. */
function fitting(width: number, iterations: number): number {
  const labels = Math.min(BESIDE.most, Math.max(BESIDE.least, width * BESIDE.share));
  return Math.max(ZOOM.small, Math.floor((width - labels - BESIDE.end) / Math.max(1, iterations)));
}

function spoken(row: Row): string {
  const when =
    row.first === undefined
      ? 'not planned'
      : row.first === row.last
        ? `iteration ${row.first}`
        : `iterations ${row.first} to ${row.last ?? ''}`;
  const promise = row.promised === undefined ? '' : `, promised for ${day(row.promised)}`;
  const late = row.daysLate > 0 ? `, ${row.daysLate} days late` : '';
  return `, ${when}${row.complete ? '' : ', not all of it planned'}${promise}${late}`;
}

function Legend() {
  return (
    <Text size="xs" className="muted">
      ◆ lease or due date · dashed line: today · shaded: freeze · outlined, with its days: late
    </Text>
  );
}

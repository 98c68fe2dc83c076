import { Button, Table } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { usePrinting } from './usePrinting';
import classes from './parts.module.css';

export interface DataColumn<T> {
  name: string;
  cell: (row: T) => ReactNode;
  /** a number: to the right, in figures of one width */
  isNumber?: boolean;
}

interface Props<T> {
  /** what a screen reader says it is */
  label: string;
  columns: DataColumn<T>[];
  rows: T[];
  keyOf: (row: T, index: number) => string | number;
  /** narrower screens scroll the table, not the page */
  minWidth?: number;
}

const STEP = 50;

/** A table of any length: the first rows at once, more on demand, all of it on paper. Without rows there is none. */
export function DataTable<T>({ label, columns, rows, keyOf, minWidth = 480 }: Props<T>) {
  const [shown, setShown] = useState(STEP);
  const isPrinting = usePrinting();
  if (rows.length === 0) {
    return null;
  }
  const style = (column: DataColumn<T>) => (column.isNumber === true ? classes.figure : undefined);
  return (
    <>
      {/* who has no mouse scrolls by the arrows, for which it has to take the focus */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.wide} role="group" aria-label={label} tabIndex={0}>
        <Table verticalSpacing={6} miw={minWidth} aria-label={label}>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column.name} className={style(column)}>
                  {column.name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.slice(0, isPrinting ? undefined : shown).map((row, i) => (
              <Table.Tr key={keyOf(row, i)}>
                {columns.map((column) => (
                  <Table.Td key={column.name} className={style(column)}>
                    {column.cell(row)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {rows.length > shown && (
        <Button
          size="compact-sm"
          variant="subtle"
          className="no-print"
          onClick={() => {
            setShown(shown + 4 * STEP);
          }}
        >
          Show more: {rows.length - shown} are left
        </Button>
      )}
    </>
  );
}

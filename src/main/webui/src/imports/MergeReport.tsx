import { Text } from '@mantine/core';
import type { MergeReport as Report } from '../api/types';
import { integer } from '../model/format';
import { Lines } from '../parts/Lines';
import { Section } from '../parts/Section';
import classes from './imports.module.css';

const PARTS = [
  { part: 'added', name: 'added', title: 'New records' },
  { part: 'changed', name: 'changed', title: 'Fields that change' },
  { part: 'removed', name: 'removed', title: 'Records that go' },
  { part: 'missing', name: 'not in the files, stay', title: 'Records that are not in the files and stay' },
] as const;

/** What merging makes of a backlog: how much of each kind, then each in a sentence. */
export function MergeReport({ report, name }: { report: Report; name: string }) {
  return (
    <Section id="merge" title={`What it changes in ${name}`}>
      <dl className={classes.counts} aria-label="Changes">
        {PARTS.map(({ part, name: kind }) => (
          <div key={part}>
            <dt>{kind}</dt>
            <dd className="numbers">{integer(report[part].length)}</dd>
          </div>
        ))}
      </dl>
      {changesNothing(report) && (
        <Text size="sm" role="status" mt="xs">
          Nothing: the backlog is what the files say.
        </Text>
      )}
      {PARTS.filter(({ part }) => report[part].length > 0).map(({ part, title }) => (
        <details key={part} className={classes.more} open={part !== 'missing'}>
          <summary>{title}</summary>
          <Lines label={title} lines={report[part]} />
        </details>
      ))}
    </Section>
  );
}

/** Whether there is nothing to merge. */
export function changesNothing({ added, changed, removed }: Report): boolean {
  return added.length + changed.length + removed.length === 0;
}

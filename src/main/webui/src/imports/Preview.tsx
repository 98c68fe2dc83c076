import { Code, Stack, Text } from '@mantine/core';
import type { Imported } from '../api/types';
import { count, integer } from '../model/format';
import { DataTable } from '../parts/DataTable';
import { Section } from '../parts/Section';
import { Tag } from '../parts/Tag';
import { errors, whereabouts } from './completion';
import classes from './imports.module.css';

interface Props {
  imported: Imported;
  /** rows with errors are left out */
  skipped: boolean;
  isMerge: boolean;
}

/** What files come to: how many records, what is wrong by row, what became of columns, what a rule filled in. */
export function Preview({ imported, skipped, isMerge }: Props) {
  const { mapping, derived, issues } = imported;
  const wrong = errors(imported).length;
  return (
    <Section id="preview" title={isMerge ? 'What the files say' : 'What it comes to'}>
      <Stack gap="md">
        <dl className={classes.counts} aria-label="Records">
          {Object.entries(mapping.records ?? {}).map(([kind, number]) => (
            <div key={kind}>
              <dt>{words(kind)}</dt>
              <dd className="numbers">{integer(number)}</dd>
            </div>
          ))}
        </dl>
        <Text size="sm" role="status">
          {wrong === 0 ? (
            'No row is wrong.'
          ) : (
            <>
              <b className="bad">{count(wrong, 'error')}.</b>{' '}
              {skipped
                ? 'Rows with errors are left out.'
                : 'Nothing can be kept until they are mended in the file, or their rows are left out.'}
            </>
          )}
        </Text>
        {issues.length > 0 && (
          <details className={classes.more} open={wrong > 0}>
            <summary>
              {count(issues.length, 'remark')}
              {isMerge ? '' : ' on rows'}
            </summary>
            <DataTable
              label="Remarks"
              rows={issues}
              keyOf={(_, i) => i}
              minWidth={640}
              columns={[
                {
                  name: 'Kind',
                  cell: ({ severity }) =>
                    severity === 'ERROR' ? <Tag tone="bad">Error</Tag> : <Tag tone="warn">Warning</Tag>,
                },
                { name: 'Where', cell: ({ pointer }) => whereabouts(pointer) },
                { name: 'What', cell: ({ message }) => message },
              ]}
            />
          </details>
        )}
        <details className={classes.more}>
          <summary>
            What became of columns{mapping.ignoredSheets === undefined ? '' : ', and of sheets'}
          </summary>
          {(mapping.sheets ?? []).map((sheet) => (
            <div key={sheet.sheet}>
              <Text size="sm" my={6}>
                <b>{sheet.sheet}</b>: {count(sheet.rows, 'row')} below the header in row {sheet.headerRow}
                {(sheet.ignored ?? []).length > 0 && `; not looked at: ${(sheet.ignored ?? []).join(', ')}`}
              </Text>
              <DataTable
                label={`Columns of ${sheet.sheet}`}
                rows={Object.entries(sheet.columns ?? {})}
                keyOf={([column]) => column}
                minWidth={320}
                columns={[
                  { name: 'Column', cell: ([column]) => column },
                  { name: 'Became', cell: ([, field]) => <Code>{field}</Code> },
                ]}
              />
            </div>
          ))}
          {(mapping.ignoredSheets ?? []).length > 0 && (
            <Text size="sm" mt={6}>
              Sheets that were not looked at: {mapping.ignoredSheets?.join(', ')}.
            </Text>
          )}
        </details>
        {derived.length > 0 && (
          <details className={classes.more}>
            <summary>{count(derived.length, 'record')} in which a rule filled something in</summary>
            <DataTable
              label="What was filled in"
              rows={derived}
              keyOf={(_, i) => i}
              minWidth={560}
              columns={[
                { name: 'Record', cell: ({ record, id }) => `${words(record)} ${id}` },
                { name: 'What', cell: ({ fields }) => fields.join(', ') },
                { name: 'Why', cell: ({ because }) => because },
              ]}
            />
          </details>
        )}
      </Stack>
    </Section>
  );
}

/** workloadDependencies reads better in two words. */
function words(kind: string): string {
  return kind.replace(/([A-Z])/g, ' $1').toLowerCase();
}

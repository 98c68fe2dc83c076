import { Anchor, Button, Checkbox, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { backlogHeads } from '../api/backlogs';
import { useAnnounce } from '../app/Announcer';
import { count } from '../model/format';
import { Loading } from '../parts/Loading';
import { ProblemNote } from '../parts/ProblemNote';
import { DropZone } from './DropZone';
import { errors } from './completion';
import { formatOf, IMPORT_FORMATS, type ImportFormat } from './formats';
import { KeepForm } from './KeepForm';
import { MergeForm } from './MergeForm';
import { changesNothing, MergeReport } from './MergeReport';
import { Preview } from './Preview';
import { preview, type Previewed, type Reading } from './upload';

const NEW = '';

/** Files of other tools become a backlog, or are merged into one: first it is shown what they come to, then it is kept. */
export default function Import() {
  const [files, setFiles] = useState<File[]>([]);
  const [format, setFormat] = useState<ImportFormat | null>(null);
  const [skip, setSkip] = useState(false);
  const [removeMissing, setRemoveMissing] = useState(false);
  const [comment, setComment] = useState('');
  const [search, setSearch] = useSearchParams();
  const into = search.get('backlog') ?? NEW;
  const heads = useQuery(backlogHeads);
  const announce = useAnnounce();
  const reading: Reading | undefined =
    files.length === 0 || format === null ? undefined : { files, format, skip };
  const shown = useMutation({
    mutationFn: (wanted: Reading) => preview(wanted, into === NEW ? undefined : into, removeMissing),
    onSuccess: ({ imported }) => {
      announce(`The files are read. ${count(imported.issues.length, 'remark')}.`);
    },
  });
  const show = () => {
    if (reading !== undefined) {
      shown.mutate(reading);
    }
  };
  return (
    <div className="page">
      <Title order={1} mb="xs">
        Import a backlog
      </Title>
      <Text className="muted" maw={760} mb="md">
        From an inventory, another tool’s backlog, or our own template (
        <Anchor href="./v1/imports/template?format=xlsx" download underline="always" inherit>
          workbook
        </Anchor>
        ,{' '}
        <Anchor href="./v1/imports/template?format=csv" download underline="always" inherit>
          CSV files
        </Anchor>
        ). You see what it comes to before anything is kept.
      </Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          show();
        }}
      >
        <Stack gap="sm">
          <DropZone
            files={files}
            take={(taken) => {
              setFiles(taken);
              setFormat(formatOf(taken[0]?.name ?? '') ?? format);
              shown.reset();
            }}
          />
          <Group align="end" gap="md">
            <Select
              label="Format"
              placeholder="Choose a format"
              w={{ base: '100%', xs: 280 }}
              data={IMPORT_FORMATS.map(({ id, name }) => ({ value: id, label: name }))}
              value={format}
              onChange={(next) => {
                setFormat(next as ImportFormat | null);
                shown.reset();
              }}
            />
            <Select
              label="Goes into"
              w={{ base: '100%', xs: 280 }}
              data={[
                { value: NEW, label: 'A new backlog' },
                ...(heads.data ?? []).map(({ id, name }) => ({
                  value: id,
                  label: name ?? `Backlog ${id.slice(-8)}`,
                })),
              ]}
              value={into}
              allowDeselect={false}
              onChange={(next) => {
                setSearch(next === null || next === NEW ? {} : { backlog: next }, { replace: true });
                shown.reset();
              }}
            />
          </Group>
          <Group align="center" gap="md">
            <Checkbox
              label="Leave out rows with errors"
              checked={skip}
              onChange={(event) => {
                setSkip(event.currentTarget.checked);
                shown.reset();
              }}
            />
            {into !== NEW && (
              <Checkbox
                label="Remove what the files lack"
                checked={removeMissing}
                onChange={(event) => {
                  setRemoveMissing(event.currentTarget.checked);
                  shown.reset();
                }}
              />
            )}
            <Button type="submit" loading={shown.isPending} disabled={reading === undefined}>
              Show what it comes to
            </Button>
          </Group>
        </Stack>
      </form>
      {shown.isPending && <Loading what="the files" />}
      {shown.error !== null && <ProblemNote problem={shown.error} />}
      {shown.data !== undefined && reading !== undefined && (
        <Come
          {...shown.data}
          reading={reading}
          removeMissing={removeMissing}
          proposal={stem(files[0]?.name ?? '')}
          comment={comment}
          setComment={setComment}
          again={show}
        />
      )}
    </div>
  );
}

interface ComeProps extends Previewed {
  reading: Reading;
  removeMissing: boolean;
  proposal: string;
  comment: string;
  setComment: (comment: string) => void;
  again: () => void;
}

/** What the files come to, and the way on: a new backlog, or a merge. */
function Come({ imported, target, proposal, ...merging }: ComeProps) {
  const { reading } = merging;
  const report = imported.merge;
  const isFine = errors(imported).length === 0;
  return (
    <Stack gap="xl" mt="xl">
      <Preview imported={imported} skipped={reading.skip} isMerge={target !== undefined} />
      {target === undefined
        ? isFine && <KeepForm imported={imported} proposal={proposal} reading={reading} />
        : report !== undefined && (
            <>
              <MergeReport report={report} name={target.name} />
              {isFine && !changesNothing(report) && <MergeForm target={target} {...merging} />}
            </>
          )}
    </Stack>
  );
}

/** What a backlog from this file is called unless somebody says otherwise. */
function stem(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '');
}

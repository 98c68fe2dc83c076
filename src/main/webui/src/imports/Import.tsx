import { Anchor, Button, Checkbox, Container, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/client';
import type { Imported } from '../api/types';
import { useAnnounce } from '../app/Announcer';
import { count } from '../model/format';
import { Loading } from '../parts/Loading';
import { ProblemNote } from '../parts/ProblemNote';
import { DropZone } from './DropZone';
import { errors } from './completion';
import { formatOf, IMPORT_FORMATS } from './formats';
import { KeepForm } from './KeepForm';
import { Preview } from './Preview';

/** Files of other tools become a backlog: first it is shown what they come to, then it is kept. */
export default function Import() {
  const [files, setFiles] = useState<File[]>([]);
  const [format, setFormat] = useState<string | null>(null);
  const [skip, setSkip] = useState(false);
  const announce = useAnnounce();
  const preview = useMutation({
    mutationFn: () => {
      const form = new FormData();
      for (const file of files) {
        form.append('file', file);
      }
      return call<Imported>(`/v1/imports?format=${format ?? ''}&dryRun=true&skipInvalidRows=${skip}`, {
        method: 'POST',
        body: form,
      });
    },
    onSuccess: (imported) => {
      announce(`The files are read. ${count(imported.issues.length, 'remark')}.`);
    },
  });
  const isFine = preview.data !== undefined && (skip || errors(preview.data).length === 0);
  return (
    <Container size="lg" py="lg">
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
          preview.mutate();
        }}
      >
        <Stack gap="sm">
          <DropZone
            files={files}
            take={(taken) => {
              setFiles(taken);
              setFormat(formatOf(taken[0]?.name ?? '') ?? format);
              preview.reset();
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
                setFormat(next);
                preview.reset();
              }}
            />
            <Checkbox
              label="Leave out rows with errors"
              checked={skip}
              mb={8}
              onChange={(event) => {
                setSkip(event.currentTarget.checked);
                preview.reset();
              }}
            />
            <Button
              type="submit"
              loading={preview.isPending}
              disabled={files.length === 0 || format === null}
            >
              Show what it comes to
            </Button>
          </Group>
        </Stack>
      </form>
      {preview.isPending && <Loading what="the files" />}
      {preview.error !== null && <ProblemNote problem={preview.error} />}
      {preview.data !== undefined && (
        <Stack gap="xl" mt="xl">
          <Preview imported={preview.data} skipped={skip} />
          {isFine && <KeepForm imported={preview.data} proposal={stem(files[0]?.name ?? '')} />}
        </Stack>
      )}
    </Container>
  );
}

/** What a backlog from this file is called unless somebody says otherwise. */
function stem(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '');
}

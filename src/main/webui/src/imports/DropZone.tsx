import { FileButton, Button, Group, List, Text } from '@mantine/core';
import { useState } from 'react';
import { count } from '../model/format';
import classes from './imports.module.css';

const MOST = 10;

/** Takes files by dropping them or by the button, which is the way of keyboards. */
export function DropZone({ files, take }: { files: File[]; take: (files: File[]) => void }) {
  const [isOver, setIsOver] = useState(false);
  const chosen = (list: Iterable<File>) => {
    const all = [...list].slice(0, MOST);
    if (all.length > 0) {
      take(all);
    }
  };
  return (
    // dropping is only another way to what the button does
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      className={classes.zone}
      role="group"
      aria-label="Files to import"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => {
        setIsOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        chosen(event.dataTransfer.files);
      }}
    >
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          {files.length === 0
            ? `Drop up to ${MOST} files here, at most 20 MB in all, or`
            : `${count(files.length, 'file')} to be read:`}
        </Text>
        <FileButton multiple onChange={chosen}>
          {(props) => (
            <Button variant="default" {...props}>
              {files.length === 0 ? 'Choose files' : 'Choose others'}
            </Button>
          )}
        </FileButton>
      </Group>
      {files.length > 0 && (
        <List size="sm" mt="xs">
          {files.map((file) => (
            <List.Item key={file.name}>{file.name}</List.Item>
          ))}
        </List>
      )}
    </div>
  );
}

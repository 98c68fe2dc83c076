import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { backlogKey } from '../api/backlogs';
import { useAnnounce } from '../app/Announcer';
import { ChangeProblem } from '../backlogs/ChangeProblem';
import { merge, type Reading, type Target } from './upload';

interface Props {
  reading: Reading;
  target: Target;
  removeMissing: boolean;
  comment: string;
  setComment: (comment: string) => void;
  /** shows anew what it comes to */
  again: () => void;
}

/** Merges what was shown. Where somebody has changed the backlog since, it says who and what, and shows the merge anew. */
export function MergeForm(props: Props) {
  const { reading, target, removeMissing, comment, setComment, again } = props;
  const client = useQueryClient();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const store = useMutation({
    mutationFn: () =>
      merge(reading, target, removeMissing, comment.trim() === '' ? {} : { comment: comment.trim() }),
    onSuccess: async (id) => {
      announce(`The files are merged into ${target.name}.`);
      await Promise.all([
        client.invalidateQueries({ queryKey: backlogKey(id) }),
        client.invalidateQueries({ queryKey: ['backlogs'] }),
      ]);
      await navigate(`/backlogs/${id}/history`);
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        store.mutate();
      }}
    >
      <Stack gap="sm" maw={640}>
        <Textarea
          label="Comment"
          description="Kept in the history; unless you say something, the names of the files are"
          autosize
          minRows={2}
          maxLength={10_000}
          value={comment}
          onChange={(event) => {
            setComment(event.currentTarget.value);
          }}
        />
        <ChangeProblem
          backlog={target}
          problem={store.error}
          reset={() => {
            store.reset();
            again();
          }}
        />
        <Group>
          <Button type="submit" loading={store.isPending}>
            Merge it into {target.name}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

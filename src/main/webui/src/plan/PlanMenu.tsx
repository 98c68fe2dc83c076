import { Button, Menu } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { call } from '../api/client';
import type { Backlog, BacklogDocument } from '../api/types';
import { ProblemNote } from '../parts/ProblemNote';

const EXPORTS = [
  { format: 'xlsx', name: 'Workbook (Excel)' },
  { format: 'csv', name: 'CSV files' },
  { format: 'json', name: 'JSON, input and plan' },
  { format: 'html', name: 'Change approval pack, to print' },
  { format: 'markdown', name: 'Change approval pack, Markdown' },
  { format: 'ics', name: 'Calendar' },
  { format: 'azure-devops', name: 'Azure DevOps work items' },
  { format: 'jira', name: 'Jira issues' },
  { format: 'ms-project', name: 'Microsoft Project' },
  { format: 'meg', name: 'Migration Execution Guide, waves' },
  { format: 'azure-migrate-waves', name: 'Azure Migrate, waves' },
  { format: 'mermaid', name: 'Dependencies, Mermaid' },
  { format: 'graphml', name: 'Dependencies, GraphML' },
];

interface Props {
  id: string;
  name: string;
  input: Backlog;
  hasPlan: boolean;
}

/** Takes a plan elsewhere: as a file, or its input as a backlog that lives on. It is open when it appears. */
export default function PlanMenu({ id, name, input, hasPlan }: Props) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const keep = useMutation({
    mutationFn: () =>
      call<BacklogDocument>('/v1/backlogs', { method: 'POST', body: { name, modelInput: input } }),
    onSuccess: async (backlog) => {
      await client.invalidateQueries({ queryKey: ['backlogs'] });
      await navigate(`/backlogs/${backlog.id}/plans`);
    },
  });
  return (
    <div>
      <Menu defaultOpened position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button size="xs" variant="default" loading={keep.isPending}>
            Export and keep
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>The plan as a file</Menu.Label>
          {EXPORTS.map(({ format, name: title }) => (
            <Menu.Item
              key={format}
              component="a"
              href={`./v1/plans/${id}/export?format=${format}`}
              download
              disabled={!hasPlan}
            >
              {title}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item
            onClick={() => {
              keep.mutate();
            }}
          >
            Keep its input as a living backlog
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {keep.error !== null && <ProblemNote problem={keep.error} />}
    </div>
  );
}

/** What can be imported: where it comes from, in people's words, and by what files it can be told. */
export const IMPORT_FORMATS = [
  { id: 'xlsx', name: 'Our template, a workbook', files: /\.xlsx$/i },
  { id: 'csv', name: 'Our template, CSV files', files: /\.(csv|zip)$/i },
  { id: 'json', name: 'Our own JSON', files: /\.json$/i },
  { id: 'meg', name: 'Migration Execution Guide', files: /migration.?execution|meg.*\.xlsx$/i },
  {
    id: 'azure-migrate',
    name: 'Azure Migrate',
    files: /(discovery|assessment|azure.?migrate).*\.(xlsx|csv)$/i,
  },
  { id: 'azure-migrate-waves', name: 'Azure Migrate, waves', files: /waves?.*\.csv$/i },
  { id: 'rvtools', name: 'RVTools', files: /rvtools.*\.xlsx$/i },
  { id: 'azure-devops', name: 'Azure DevOps, work items', files: /(devops|work.?items).*\.csv$/i },
  { id: 'jira', name: 'Jira, issues', files: /jira.*\.csv$/i },
  { id: 'ms-project', name: 'Microsoft Project', files: /\.(mpp|xml)$/i },
  { id: 'konveyor', name: 'Konveyor inventory', files: /konveyor.*\.csv$/i },
  { id: 'cmf', name: 'AWS Cloud Migration Factory', files: /(cmf|migration.?factory|intake).*\.csv$/i },
  { id: 'migration-hub', name: 'AWS Migration Hub', files: /migration.?hub.*\.(csv|zip)$/i },
] as const;

export type ImportFormat = (typeof IMPORT_FORMATS)[number]['id'];

/** The format a file of this name most likely has: the more special one where several would do. */
export function formatOf(fileName: string): ImportFormat | undefined {
  return IMPORT_FORMATS.filter(({ files }) => files.test(fileName)).at(-1)?.id;
}

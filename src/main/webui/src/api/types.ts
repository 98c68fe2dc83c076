import type { components } from './schema';

type Schemas = components['schemas'];

export type PlanDocument = Schemas['PlanDocument'];
export type PlanMetadata = Schemas['PlanMetadata'] & { id: string };
export type PlanStatus = NonNullable<PlanMetadata['solverStatus']>;
export type Backlog = Schemas['Backlog'];
export type Asset = Schemas['Asset'];
export type PlanRequest = Schemas['PlanRequest'];
export type ModelOutput = Schemas['ModelOutput'];
export type IterationBacklog = Schemas['IterationBacklog'];
export type RuleAmount = Schemas['RuleAmount'];
export type RuleId = NonNullable<RuleAmount['id']>;
export type Kpis = Schemas['Kpis'];
export type Certificate = Schemas['Certificate'];
export type ScoreAnalysis = Schemas['ScoreAnalysis'];
export type Why = Schemas['Why'];
export type WhyNot = Schemas['WhyNot'];
export type PlanDiff = Schemas['PlanDiff'];
export type Sample = Schemas['Sample'] & { id: string };
export type Problem = Schemas['Problem'];
export type Issue = Schemas['Issue'];
export type Job = Schemas['Job'] & { id: string };
export type Curve = Schemas['Curve'];
export type RepairList = Schemas['RepairList'];
export type PriceList = Schemas['PriceList'];
export type Forecast = Schemas['Forecast'];
export type Milestone = Schemas['Milestone'];
export type Band = Schemas['Band'];
export type Outlook = Schemas['Outlook'];
export type DelayCause = Schemas['DelayCause'];
export type BacklogHead = Schemas['BacklogHead'] & { id: string };
export type BacklogDocument = Schemas['BacklogDocument'] & { id: string; version: number };
export type BacklogKpis = Schemas['BacklogKpis'];
export type IterationOfBacklog = Schemas['IterationOfBacklog'] & { number: number };
export type IterationState = NonNullable<IterationOfBacklog['state']>;
export type IterationDocument = Schemas['IterationDocument'] & { number: number };
export type Commitment = Schemas['Commitment'];
export type CommittedAsset = Schemas['CommittedAsset'];
export type CloseRequest = Schemas['CloseRequest'];
export type AssetStatus = Schemas['AssetStatus'];
export type Headway = Schemas['Headway'];
export type Revision = Schemas['Revision'];
export type Suggestions = Schemas['Suggestions'];
export type SuggestedChanges = Schemas['SuggestedChanges'];
export type ReleaseStatus = Schemas['ReleaseStatus'];
export type WorkloadStatus = Schemas['WorkloadStatus'];
export type DatacenterStatus = Schemas['DatacenterStatus'];
export type Stage = NonNullable<WorkloadStatus['stage']>;
export type Imported = Schemas['ImportDocument'];
export type MergeReport = Schemas['MergeReport'];
export type NotPlannedReason = NonNullable<Schemas['NotPlanned']['reason']>;

/** Nothing will change any more. */
export function isTerminal(status: PlanStatus | undefined): boolean {
  return status === 'SOLVING_COMPLETED' || status === 'SOLVING_INCOMPLETE' || status === 'SOLVING_FAILED';
}

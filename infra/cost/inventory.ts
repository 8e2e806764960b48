import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { companyIn } from '#infra/companyFile.ts';
import { environmentNamed } from '#infra/environment.ts';
import { FALLBACK } from '#infra/portal/shell.ts';
import { waymark } from '#infra/waymark.ts';
import { functionsIn, type DeployedFunction } from './deployedFunctions.ts';
import type { Usage } from './usage.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export type Resource = { readonly Type: string; readonly Properties?: Readonly<Record<string, unknown>> };
export type Template = { readonly Resources?: Readonly<Record<string, Resource>> };

/** What the stacks make that costs by being there, and what tells how the rest is to be priced. */
export type Inventory = {
  readonly standing: Usage;
  readonly functions: readonly DeployedFunction[];
  /** The line that the API writes of each request, with its placeholders. */
  readonly accessLogFormat: string;
  /** State machines' log levels. */
  readonly machineLogLevels: readonly string[];
  readonly types: ReadonlyMap<string, number>;
};

/** Synthesises the stacks without bundling or checking them, and counts. */
export async function inventoryOfStacks(): Promise<Inventory> {
  const outdir = mkdtempSync(join(tmpdir(), 'waymark-cost-'));
  try {
    const { context = {} } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')) as { context?: object };
    const unchecked = { 'aws:cdk:bundling-stacks': [], '@aws-cdk/core:validateAgainstDefaultRules': false };
    const app = new App({ outdir, analyticsReporting: false, context: { ...context, ...unchecked } });
    const company = await companyIn(join(root, 'waymark.config.example.ts'));
    const { stacks } = waymark(app, {
      environment: environmentNamed('prod'),
      company,
      // The portal need not be built: its files' names stand in a function of the edge and cost nothing.
      portalFiles: [FALLBACK],
    });
    const assembly = app.synth();
    return inventoryOf(
      stacks.map(({ artifactId }) => assembly.getStackArtifact(artifactId).template as Template),
    );
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

export function inventoryOf(templates: readonly Template[]): Inventory {
  const resources = templates.flatMap(({ Resources = {} }) => Object.entries(Resources));
  const types = new Map<string, number>();
  for (const [, { Type }] of resources) types.set(Type, (types.get(Type) ?? 0) + 1);
  const of = (type: string) =>
    resources.filter(([, { Type }]) => Type === type).map(([, { Properties = {} }]) => Properties);
  const count = (type: string): number => types.get(type) ?? 0;
  const formats = of('AWS::ApiGatewayV2::Stage').map(({ AccessLogSettings }) =>
    textAt(AccessLogSettings, 'Format'),
  );
  return {
    standing: {
      alarms: of('AWS::CloudWatch::Alarm').reduce((sum, alarm) => sum + alarmMetrics(alarm), 0),
      dashboards: count('AWS::CloudWatch::Dashboard'),
      customMetrics: new Set(of('AWS::Logs::MetricFilter').flatMap(metricNames)).size,
      secrets: count('AWS::SecretsManager::Secret'),
      keys: count('AWS::KMS::Key'),
      webAcls: count('AWS::WAFv2::WebACL'),
    },
    functions: functionsIn(resources),
    accessLogFormat: formats[0] ?? '',
    machineLogLevels: of('AWS::StepFunctions::StateMachine').map(({ LoggingConfiguration }) =>
      textAt(LoggingConfiguration, 'Level'),
    ),
    types,
  };
}

/** An alarm on an expression is billed for each metric it reads. */
function alarmMetrics({ Metrics }: Readonly<Record<string, unknown>>): number {
  if (!Array.isArray(Metrics)) return 1;
  return Math.max(1, Metrics.filter((metric) => isObject(metric) && 'MetricStat' in metric).length);
}

/** Several filters may count into one metric. */
function metricNames({ MetricTransformations }: Readonly<Record<string, unknown>>): readonly string[] {
  if (!Array.isArray(MetricTransformations)) return [];
  return MetricTransformations.map((one) => `${textAt(one, 'MetricNamespace')}/${textAt(one, 'MetricName')}`);
}

function textAt(value: unknown, key: string): string {
  const found = isObject(value) ? value[key] : undefined;
  return typeof found === 'string' ? found : '';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

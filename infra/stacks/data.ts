import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
  type ITable,
} from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { type Bucket, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { access, type Access, type AccessName } from '#infra/access.ts';
import { privateBucket } from '#infra/constructs/privateBucket.ts';
import type { RestoredTables } from '#infra/company.ts';
import type { Environment } from '#infra/environment.ts';
import { partitionPatterns } from '#store/partitions.ts';
import { tableSpecs, type TableRole, type TableSpec } from '#store/tables.ts';

export type DataStackProps = StackProps & {
  readonly environment: Environment;
  /** Tables of a restore, in place of the stack's own. */
  readonly restored?: RestoredTables | undefined;
};

/** Three years of running, two of after-care, and one more; a longer programme moves it. */
const backupYears = 6;

/**
 * The three tables, and the ledger's witness. They hold companies' programmes for years: restorable to any second of the
 * last 35 days, monthly for years, and the exported ledger locked against everybody.
 */
export class DataStack extends Stack {
  readonly tables: Readonly<Record<TableRole, ITable>>;
  /** Where the ledger's events are written once more, out of reach of whoever may write the tables. */
  readonly witness: Bucket;

  readonly #environment: Environment;

  constructor(scope: Construct, id: string, { environment, restored, ...props }: DataStackProps) {
    super(scope, id, { ...props, terminationProtection: environment.isKept });
    this.#environment = environment;
    const own = {
      core: this.table('Core', 'core'),
      ledger: this.table('Ledger', 'ledger'),
      session: this.table('Session', 'session'),
    };
    // CDK's own classes do not satisfy its interfaces under exactOptionalPropertyTypes, hence `as ITable`.
    this.tables = (restored === undefined ? own : { ...own, ...this.inPlaceOf(own, restored) }) as Readonly<
      Record<TableRole, ITable>
    >;
    const { ledgerLockYears } = environment;
    this.witness = privateBucket(this, 'Witness', environment, {
      ...(ledgerLockYears > 0 && {
        objectLockEnabled: true,
        // Compliance: not even the account's root user takes it away before its time.
        objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(365 * ledgerLockYears)),
      }),
    });
    if (environment.hasBackups) this.backUp();
  }

  /** The tables' names as the functions read them (functions/runtime/environment.ts). */
  get tableNames(): Readonly<Record<string, string>> {
    return {
      WAYMARK_CORE_TABLE: this.tables.core.tableName,
      WAYMARK_LEDGER_TABLE: this.tables.ledger.tableName,
      WAYMARK_SESSION_TABLE: this.tables.session.tableName,
    };
  }

  /** Lets a function do what infra/access.ts lists under its name, and nothing else. */
  allow(name: AccessName, grantee: IGrantable): void {
    for (const one of access[name] as readonly Access[]) {
      grantee.grantPrincipal.addToPrincipalPolicy(this.statementOf(one));
    }
  }

  /** May add to the witness, and see what it added: the lock takes care of the rest. */
  allowWitness(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:PutObject'],
        // A restored ledger has a folder of its own beside `ledger/`.
        resources: [this.witness.arnForObjects('ledger*')],
      }),
    );
  }

  private statementOf({ table, may, of, index, inTransaction }: Access): PolicyStatement {
    const { tableArn } = this.tables[table];
    return new PolicyStatement({
      actions: may.map((action) => `dynamodb:${action}`),
      resources: [index === undefined ? tableArn : `${tableArn}/index/${index}`],
      conditions: {
        ...(of && { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': patternsOf(table, of) } }),
        ...(inTransaction && {
          StringEquals: { 'dynamodb:EnclosingOperation': 'TransactWriteItems' },
        }),
      },
    });
  }

  private table(id: string, role: TableRole): Table {
    const spec: TableSpec = tableSpecs[role];
    const { isKept } = this.#environment;
    const text = (name: string) => ({ name, type: AttributeType.STRING });
    const table = new Table(this, id, {
      partitionKey: text(spec.partitionKey),
      ...(spec.sortKey === undefined ? {} : { sortKey: text(spec.sortKey) }),
      ...(spec.stream === undefined ? {} : { stream: StreamViewType[spec.stream] }),
      ...(spec.timeToLive === undefined ? {} : { timeToLiveAttribute: spec.timeToLive }),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: isKept,
      removalPolicy: isKept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    for (const index of spec.indexes) {
      table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
        projectionType: ProjectionType[index.projection],
      });
    }
    return table;
  }

  /**
   * Tables that stand outside CloudFormation. The stack's own are kept and stay exported: the other stacks let go of them
   * after this one is deployed, and take them up again when the choice is taken out.
   */
  private inPlaceOf(
    own: Readonly<Record<'core' | 'ledger', Table>>,
    { core, ledger }: RestoredTables,
  ): Readonly<Record<'core' | 'ledger', ITable>> {
    for (const { tableName, tableArn } of [own.core, own.ledger]) {
      this.exportValue(tableName);
      this.exportValue(tableArn);
    }
    this.exportValue(own.ledger.tableStreamArn);
    return {
      core: Table.fromTableAttributes(this, 'RestoredCore', { tableName: core.name }),
      ledger: Table.fromTableAttributes(this, 'RestoredLedger', {
        tableName: ledger.name,
        tableStreamArn: ledger.streamArn,
      }),
    };
  }

  /** Point-in-time recovery ends after 35 days; a programme does not. Sessions are worth nothing a day later. */
  private backUp(): void {
    const vault = new BackupVault(this, 'Vault', { removalPolicy: RemovalPolicy.RETAIN });
    const plan = new BackupPlan(this, 'Monthly', { backupVault: vault });
    plan.addRule(
      new BackupPlanRule({
        ruleName: 'monthly',
        scheduleExpression: Schedule.cron({ day: '1', hour: '3', minute: '0' }),
        deleteAfter: Duration.days(365 * backupYears),
      }),
    );
    plan.addSelection('Programmes', {
      resources: [this.tables.core, this.tables.ledger].map((table) =>
        BackupResource.fromDynamoDbTable(table),
      ),
    });
  }
}

function patternsOf(table: TableRole, families: readonly string[]): string[] {
  const patterns: Readonly<Record<string, string>> = partitionPatterns[table];
  return families.map((family) => {
    const pattern = patterns[family];
    if (pattern === undefined)
      throw new Error(`The table ${table} has no partitions of the family ${family}.`);
    return pattern;
  });
}

import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IGrantable } from 'aws-cdk-lib/aws-iam';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { tableSpecs, type TableRole, type TableSpec } from '#store/tables.ts';

/** What a function may be let do with items. Nobody scans, and nobody touches a table itself. */
export type ItemAction =
  'GetItem' | 'BatchGetItem' | 'Query' | 'ConditionCheckItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem';

const readActions: readonly ItemAction[] = ['GetItem', 'BatchGetItem', 'Query', 'ConditionCheckItem'];
const writeActions: readonly ItemAction[] = ['PutItem', 'UpdateItem', 'DeleteItem'];

/** The three tables. They hold companies' programmes for years: retained, protected, restorable to any second. */
export class DataStack extends Stack {
  readonly core: Table;
  readonly ledger: Table;
  readonly session: Table;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    this.core = this.table('Core', 'core');
    this.ledger = this.table('Ledger', 'ledger');
    this.session = this.table('Session', 'session');
  }

  /** The tables' names as the functions read them (functions/runtime/environment.ts). */
  get tableNames(): Readonly<Record<string, string>> {
    return {
      WAYMARK_CORE_TABLE: this.core.tableName,
      WAYMARK_LEDGER_TABLE: this.ledger.tableName,
      WAYMARK_SESSION_TABLE: this.session.tableName,
    };
  }

  /** May read every table and its indexes. */
  grantRead(grantee: IGrantable): void {
    this.grant(grantee, readActions, [this.core, this.ledger, this.session]);
  }

  /** May answer people who only look: reads everything, and keeps their session from idling out. */
  grantLooking(grantee: IGrantable): void {
    this.grantRead(grantee);
    this.grant(grantee, ['UpdateItem'], [this.session]);
  }

  /** May do just this with items of the core table. */
  grantCore(grantee: IGrantable, ...actions: readonly ItemAction[]): void {
    this.grant(grantee, actions, [this.core]);
  }

  /**
   * May commit: write core and session freely, and add to the ledger, but only inside a transaction, so that an event
   * never stands without its snapshot and HEAD. Nobody may change or delete an event.
   */
  grantCommit(grantee: IGrantable): void {
    this.grantRead(grantee);
    this.grant(grantee, writeActions, [this.core, this.session]);
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['dynamodb:PutItem'],
        resources: [this.ledger.tableArn],
        conditions: { StringEquals: { 'dynamodb:EnclosingOperation': 'TransactWriteItems' } },
      }),
    );
  }

  private grant(grantee: IGrantable, actions: readonly ItemAction[], tables: readonly Table[]): void {
    const isRead = actions.some((one) => readActions.includes(one));
    const resources = tables.flatMap((table) => [table.tableArn, ...(isRead ? this.indexArns(table) : [])]);
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: actions.map((one) => `dynamodb:${one}`), resources }),
    );
  }

  private indexArns(table: Table): string[] {
    const role = (['core', 'ledger', 'session'] as const).find((one) => this[one] === table);
    return role === undefined
      ? []
      : tableSpecs[role].indexes.map(({ name }) => `${table.tableArn}/index/${name}`);
  }

  private table(id: string, role: TableRole): Table {
    const spec: TableSpec = tableSpecs[role];
    const text = (name: string) => ({ name, type: AttributeType.STRING });
    const table = new Table(this, id, {
      partitionKey: text(spec.partitionKey),
      ...(spec.sortKey === undefined ? {} : { sortKey: text(spec.sortKey) }),
      ...(spec.stream === undefined ? {} : { stream: StreamViewType[spec.stream] }),
      ...(spec.timeToLive === undefined ? {} : { timeToLiveAttribute: spec.timeToLive }),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
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
}

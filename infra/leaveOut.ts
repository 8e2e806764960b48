import { CfnResource, Stack, type IAspect } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/**
 * Takes resources of these types out of every stack, for an emulator that cannot make them (docs/adr/0019). Nothing on
 * AWS is deployed so: `npm run deploy` names no type.
 */
export function leavingOut(types: readonly string[]): IAspect {
  return {
    visit: (node: IConstruct) => {
      if (!(node instanceof Stack)) return;
      const isLeftOut = (one: IConstruct): boolean =>
        CfnResource.isCfnResource(one) && types.includes(one.cfnResourceType);
      for (const one of node.node.findAll().filter(isLeftOut))
        one.node.scope?.node.tryRemoveChild(one.node.id);
    },
  };
}

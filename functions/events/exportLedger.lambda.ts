import { createFilesClient } from '#runtime/clients.ts';
import { awsDependencies } from '#runtime/dependencies.ts';
import { exportLedger } from './exportLedger.ts';

const { store, logger, config } = awsDependencies('exportLedger');
const witness = { files: createFilesClient(), bucket: config.exportBucket };

export const handler = () => exportLedger({ store, logger, witness });

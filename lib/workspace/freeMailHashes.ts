import { readFreeMailHashes } from './freeMailPlugin.ts';

/** Read from the packages when run by Node as it stands; a build replaces this module by the finished string. */
export const freeMailHashes: string = readFreeMailHashes();

import type { ImportFault } from '../../lib/pages/imports/contentMessages.ts';
import { MOST_COLUMNS, MOST_ROWS } from '../../lib/workspace/assets/limits.ts';
import { MAX_BYTES } from '../../lib/workspace/report.ts';
import type { Translate } from '../../locales/translate.ts';

/** Why a source was refused, and what to do. */
export function faultText(fault: ImportFault, t: Translate): string {
  switch (fault) {
    case 'tooLarge':
      return t('insights.import.fault.tooLarge', { megabytes: MAX_BYTES / 1024 / 1024 });
    case 'tooManyRows':
      return t('insights.import.fault.tooManyRows', { rows: MOST_ROWS });
    case 'tooManyColumns':
      return t('insights.import.fault.tooManyColumns', { columns: MOST_COLUMNS });
    default:
      return t(`insights.import.fault.${fault}`);
  }
}

import { startPage } from '../../lib/pages/startPage.tsx';
import { Panel } from './Panel.tsx';

export const start = () => startPage(Panel);
